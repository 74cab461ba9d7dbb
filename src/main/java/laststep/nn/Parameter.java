package laststep.nn;

import org.ejml.data.FMatrixRMaj;

/** A matrix that is learnt, and the gradient of the loss with respect to it. */
public final class Parameter {
    private final String name;
    private final int rank;
    private final FMatrixRMaj value;
    private FMatrixRMaj grad;

    private Parameter(String name, int rank, int rows, int cols) {
        this.name = name;
        this.rank = rank;
        this.value = new FMatrixRMaj(rows, cols);
    }

    static Parameter matrix(String name, int rows, int cols) {
        return new Parameter(name, 2, rows, cols);
    }

    static Parameter bias(String name, int size) {
        return new Parameter(name, 1, 1, size);
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
}
