package laststep.nn;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * From the hidden states of the topmost layer, H (N×2H), to one vector a sentence, (B×2H) in the batch's own order. A
 * sentence of no time steps reads nothing: its vector is the initial state, zero.
 */
final class ReadOut {
    private final ReadOutKind kind;

    ReadOut(ReadOutKind kind) {
        this.kind = kind;
    }

    void forward(Tape tape) {
        FMatrixRMaj states = tape.inputs.get(tape.inputs.size() - 1);
        int width = states.numCols;
        Packing packing = tape.packing;
        Rows.zero(tape.readOut, packing.sentences(), width);
        if (kind == ReadOutKind.MAX) {
            tape.maxRows = new int[packing.sentences() * width];
            Arrays.fill(tape.maxRows, -1);
        }
        for (int s = 0; s < packing.sentences(); s++) {
            for (int j = 0; j < width && packing.length(s) > 0; j++) {
                tape.readOut.data[s * width + j] = read(tape, states, s, j);
            }
        }
    }

    private float read(Tape tape, FMatrixRMaj states, int sentence, int unit) {
        Packing packing = tape.packing;
        int last = packing.length(sentence) - 1;
        int width = states.numCols;
        switch (kind) {
            case LAST:
                return states.data[packing.row(last, sentence) * width + unit];
            case ENDS:
                return states.data[packing.row(unit < width / 2 ? last : 0, sentence) * width + unit];
            case MEAN:
                float sum = 0;
                for (int t = 0; t <= last; t++) {
                    sum += states.data[packing.row(t, sentence) * width + unit];
                }
                return sum / (last + 1);
            case MAX:
                int best = packing.row(0, sentence);
                for (int t = 1; t <= last; t++) {
                    int row = packing.row(t, sentence);
                    if (states.data[row * width + unit] > states.data[best * width + unit]) {
                        best = row;
                    }
                }
                tape.maxRows[sentence * width + unit] = best;
                return states.data[best * width + unit];
            default:
                throw new IllegalStateException("no read-out " + kind);
        }
    }

    /** From {@code tape.dReadOut} (B×2H) to {@code tape.dOutput} (N×2H), overwritten. */
    void backward(Tape tape) {
        Packing packing = tape.packing;
        int width = tape.dReadOut.numCols;
        Rows.zero(tape.dOutput, packing.rows(), width);
        float[] d = tape.dOutput.data;
        for (int s = 0; s < packing.sentences(); s++) {
            int last = packing.length(s) - 1;
            for (int j = 0; j < width && last >= 0; j++) {
                float gradient = tape.dReadOut.data[s * width + j];
                switch (kind) {
                    case LAST -> d[packing.row(last, s) * width + j] += gradient;
                    case ENDS -> d[packing.row(j < width / 2 ? last : 0, s) * width + j] += gradient;
                    case MEAN -> {
                        for (int t = 0; t <= last; t++) {
                            d[packing.row(t, s) * width + j] += gradient / (last + 1);
                        }
                    }
                    case MAX -> d[tape.maxRows[s * width + j] * width + j] += gradient;
                }
            }
        }
    }
}
