package laststep.nn;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/** A matrix that is learnt, and the gradient of the loss with respect to it. */
public final class Parameter {
    private final String name;
    private final int rank;
    private final FMatrixRMaj value;
    private FMatrixRMaj grad;

    /** Of a table of which a batch uses some rows: which these are, so that nobody need look at the zeros of the others. */
    private final boolean[] touched;

    private final int[] touchedRows;
    private int touchedCount;

    private Parameter(String name, int rank, int rows, int cols, boolean byRows) {
        this.name = name;
        this.rank = rank;
        this.value = new FMatrixRMaj(rows, cols);
        touched = byRows ? new boolean[rows] : null;
        touchedRows = byRows ? new int[rows] : null;
    }

    static Parameter matrix(String name, int rows, int cols) {
        return new Parameter(name, 2, rows, cols, false);
    }

    /** A matrix whose gradient is zero but for the rows that are {@link #touch}ed. */
    static Parameter table(String name, int rows, int cols) {
        return new Parameter(name, 2, rows, cols, true);
    }

    static Parameter bias(String name, int size) {
        return new Parameter(name, 1, 1, size, false);
    }

    /** PyTorch's name in the state dict, such as {@code rnn.weight_ih_l0_reverse}. */
    public String name() {
        return name;
    }

    /** Its shape in PyTorch: (rows, cols), or (size) for a bias, whose matrix here is one row. */
    public int[] shape() {
        return rank == 1 ? new int[] {value.numCols} : new int[] {value.numRows, value.numCols};
    }

    /** Its numbers; optimisers change them in place. */
    public FMatrixRMaj value() {
        return value;
    }

    /** Of the same shape as the value; layers add to it. Made on first use: frozen weights never need it. */
    public FMatrixRMaj grad() {
        if (grad == null) {
            grad = new FMatrixRMaj(value.numRows, value.numCols);
        }
        return grad;
    }

    public int size() {
        return value.getNumElements();
    }

    /** To be called before anything is added to a row of a table's gradient. */
    void touch(int row) {
        if (!touched[row]) {
            touched[row] = true;
            touchedRows[touchedCount++] = row;
        }
    }

    /** Whether the gradient's zeros are known: only rows {@link #touchedRow} 0 … {@link #touchedRows} − 1 have others. */
    boolean isTable() {
        return touched != null;
    }

    int touchedRows() {
        return touchedCount;
    }

    int touchedRow(int k) {
        return touchedRows[k];
    }

    void zeroGradient() {
        float[] data = grad().data;
        if (!isTable()) {
            Arrays.fill(data, 0);
            return;
        }
        for (int k = 0; k < touchedCount; k++) {
            int row = touchedRows[k];
            Arrays.fill(data, row * value.numCols, (row + 1) * value.numCols, 0);
            touched[row] = false;
        }
        touchedCount = 0;
    }
}
