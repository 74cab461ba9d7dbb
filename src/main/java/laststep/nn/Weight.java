package laststep.nn;

import laststep.math.Kernels;
import laststep.math.Panels;
import org.ejml.data.FMatrixRMaj;

/**
 * A weight matrix W (O×I), and what its products read: W laid out once for all time steps of all sentences until it
 * changes. Forward, y += x·Wᵀ; backward, dx += dy·W; dW += dyᵀ·x.
 */
final class Weight {
    private final Kernels kernels;
    private final Parameter parameter;
    private final Panels transposed;
    private final Panels plain;
    private boolean plainIsStale = true;

    Weight(String name, int outputs, int inputs, Kernels kernels) {
        this.kernels = kernels;
        parameter = Parameter.matrix(name, outputs, inputs);
        transposed = kernels.panels();
        plain = kernels.panels();
    }

    Parameter parameter() {
        return parameter;
    }

    int outputs() {
        return parameter.value().numRows;
    }

    int inputs() {
        return parameter.value().numCols;
    }

    /** To be called whenever the numbers have changed, before the next forward pass. */
    void changed() {
        transposed.setTransposed(parameter.value());
        plainIsStale = true;
    }

    /** To be called before {@link #addInputGradient} is, by one thread: frozen weights never need it. */
    void prepareBackward() {
        if (plainIsStale) {
            plain.set(parameter.value());
            plainIsStale = false;
        }
    }

    /** y = x·Wᵀ + b. @param x not modified. @param bias b. Not modified. @param y overwritten, of x's rows */
    void output(FMatrixRMaj x, FMatrixRMaj bias, FMatrixRMaj y) {
        kernels.affine(x, transposed, bias, y);
    }

    /** dx = dy·W. @param dy not modified. @param dx overwritten, of dy's rows */
    void inputGradient(FMatrixRMaj dy, FMatrixRMaj dx) {
        kernels.affine(dy, plain, null, dx);
    }

    /** y[yRow + r] += x[xRow + r]·Wᵀ for r &lt; rows. @param x not modified. @param y modified. */
    void addOutput(int rows, FMatrixRMaj x, int xRow, FMatrixRMaj y, int yRow) {
        kernels.addMult(rows, x, xRow, transposed, y, yRow);
    }

    /** dx[xRow + r] += dy[yRow + r]·W for r &lt; rows. @param dy not modified. @param dx modified. */
    void addInputGradient(int rows, FMatrixRMaj dy, int yRow, FMatrixRMaj dx, int xRow) {
        kernels.addMult(rows, dy, yRow, plain, dx, xRow);
    }

    /** dW += dyᵀ·x over all rows. @param dy not modified. @param x not modified. */
    void addGradient(FMatrixRMaj dy, FMatrixRMaj x) {
        kernels.addMultTransA(x.numRows, dy, 0, x, 0, parameter.grad());
    }
}
