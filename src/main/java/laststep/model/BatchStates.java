package laststep.model;

import laststep.nn.CellTape;
import laststep.nn.Direction;
import laststep.nn.Tape;
import org.ejml.data.FMatrixRMaj;

/** What every layer held at every token of a few sentences that were run together. */
public final class BatchStates {
    private final ModelSpec spec;
    private final int[] sentences;
    private final Tape tape;

    BatchStates(ModelSpec spec, int[] sentences, Tape tape) {
        this.spec = spec;
        this.sentences = sentences;
        this.tape = tape;
    }

    /** How many sentences these are. */
    public int size() {
        return sentences.length;
    }

    /** Which of all that were asked for sentence {@code k} is. */
    public int sentence(int k) {
        return sentences[k];
    }

    /** How many tokens sentence {@code k} has. */
    public int tokens(int k) {
        return tape.packing().length(k);
    }

    /**
     * The values of neighbouring units at every token of sentence {@code k}, in reading order.
     *
     * @param backward whether the half that reads from the last token on is meant
     * @param quantity h, c or a gate, as {@link LayerTrace#quantities} names them
     * @param firstUnit the first of {@code units} units
     * @param to (m×width) a row a token. Modified from column {@code column} on
     */
    public void copy(
            int k,
            int layer,
            boolean backward,
            String quantity,
            int firstUnit,
            int units,
            float[] to,
            int width,
            int column) {
        CellTape cell = tape.cell(layer, backward ? Direction.BACKWARD : Direction.FORWARD);
        FMatrixRMaj from = matrix(cell, quantity);
        int first = from == cell.gates() ? spec.cell().gates().indexOf(quantity) * spec.hiddenSize() : 0;
        for (int t = 0; t < tokens(k); t++) {
            int row = tape.packing().row(t, k);
            System.arraycopy(from.data, row * from.numCols + first + firstUnit, to, t * width + column, units);
        }
    }

    private static FMatrixRMaj matrix(CellTape cell, String quantity) {
        return switch (quantity) {
            case "h" -> cell.h();
            case "c" -> cell.c();
            default -> cell.gates();
        };
    }
}
