package laststep.nn;

import org.ejml.data.FMatrixRMaj;

/**
 * A matrix that is learnt, and the gradient of the loss with respect to it.
 *
 * @param name PyTorch's name in the state dict, such as {@code rnn.weight_ih_l0_reverse}
 * @param rank 2, or 1 for a bias, whose matrix is one row
 * @param value its numbers; optimisers change them in place
 * @param grad of the same shape; layers add to it
 */
public record Parameter(String name, int rank, FMatrixRMaj value, FMatrixRMaj grad) {
    static Parameter matrix(String name, int rows, int cols) {
        return new Parameter(name, 2, new FMatrixRMaj(rows, cols), new FMatrixRMaj(rows, cols));
    }

    static Parameter bias(String name, int size) {
        return new Parameter(name, 1, new FMatrixRMaj(1, size), new FMatrixRMaj(1, size));
    }

    public int size() {
        return value.getNumElements();
    }
}
