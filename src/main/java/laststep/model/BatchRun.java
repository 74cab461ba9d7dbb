package laststep.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import laststep.nn.Padding;
import laststep.nn.Parameter;
import laststep.nn.ReadOutKind;
import laststep.nn.Tape;
import laststep.nn.TextNetwork;
import laststep.text.Batch;
import org.ejml.data.FMatrixRMaj;

/** The answers to one mini-batch, run once, its hidden states read out in every way. */
public final class BatchRun {
    private final Map<ReadOutKind, float[][]> answers = new EnumMap<>(ReadOutKind.class);
    private final float[][] gathered;

    private BatchRun(int sentences) {
        gathered = new float[sentences][];
    }

    static BatchRun of(TextNetwork network, Batch batch, Padding padding) {
        Tape tape = new Tape(network.spec().nLayers());
        network.run(batch.ids(), batch.lengths(), padding, tape);
        BatchRun run = new BatchRun(batch.size());
        for (ReadOutKind kind : ReadOutKind.values()) {
            network.read(kind, tape);
            run.answers.put(kind, rows(tape.logProbabilities()));
        }
        for (int s = 0; s < batch.size(); s++) {
            run.gathered[s] = gather(network, tape, s, batch.lengths()[s]);
        }
        return run;
    }

    private static float[][] rows(FMatrixRMaj matrix) {
        float[][] rows = new float[matrix.numRows][matrix.numCols];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(matrix.data, r * matrix.numCols, rows[r], 0, matrix.numCols);
        }
        return rows;
    }

    /** log softmax(H[s, length − 1]·W + b); of a sentence of no tokens, the initial state is read: zero. */
    private static float[] gather(TextNetwork network, Tape tape, int sentence, int length) {
        FMatrixRMaj states = tape.input(network.spec().nLayers());
        int count = network.parameters().size();
        Parameter weight = network.parameters().get(count - 2);
        Parameter bias = network.parameters().get(count - 1);
        double[] logits = new double[network.spec().classes()];
        for (int label = 0; label < logits.length; label++) {
            logits[label] = bias.value().data[label];
            for (int unit = 0; unit < states.numCols && length > 0; unit++) {
                int row = tape.packing().row(length - 1, sentence);
                logits[label] += states.get(row, unit) * weight.value().get(label, unit);
            }
        }
        double largest = Arrays.stream(logits).max().orElse(0);
        double sum = Arrays.stream(logits).map(z -> Math.exp(z - largest)).sum();
        float[] answer = new float[logits.length];
        for (int label = 0; label < logits.length; label++) {
            answer[label] = (float) (logits[label] - largest - Math.log(sum));
        }
        return answer;
    }

    /**
     * (C) log ŷ of a sentence. Not to be modified.
     *
     * @param readOut {@code last}, {@code ends}, {@code mean} or {@code max}
     */
    public float[] logProbabilities(String readOut, int sentence) {
        return answers.get(ReadOutKind.valueOf(readOut.toUpperCase(Locale.ROOT)))[sentence];
    }

    /**
     * (C) log ŷ of a sentence from what both halves of the topmost layer hold at its own last token, even if the pads
     * behind it were run too. Not to be modified.
     */
    public float[] gathered(int sentence) {
        return gathered[sentence];
    }
}
