package laststep.math;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** The work as EJML and plain loops do it: the specification of {@link VectorKernels}, and what runs where that cannot. */
public final class EjmlKernels implements Kernels {
    @Override
    public String name() {
        return "plain EJML";
    }

    /** One panel: B as EJML has it. */
    @Override
    public Panels panels() {
        return new Panels(0, 1);
    }

    @Override
    public void addMult(int rows, FMatrixRMaj a, int aRow, Panels b, FMatrixRMaj c, int cRow) {
        Shapes.requireAddMult(rows, a, aRow, b, c, cRow);
        if (rows == 0) {
            return;
        }
        FMatrixRMaj product = rows(c, cRow, rows);
        CommonOps_FDRM.multAdd(rows(a, aRow, rows), FMatrixRMaj.wrap(b.rows(), b.cols(), b.data()), product);
        if (product != c) {
            System.arraycopy(product.data, 0, c.data, cRow * c.numCols, rows * c.numCols);
        }
    }

    @Override
    public void affine(FMatrixRMaj a, Panels b, FMatrixRMaj start, FMatrixRMaj c) {
        Shapes.requireAffine(a, b, start, c);
        c.zero();
        for (int r = 0; start != null && r < c.numRows; r++) {
            System.arraycopy(start.data, 0, c.data, r * c.numCols, c.numCols);
        }
        addMult(a.numRows, a, 0, b, c, 0);
    }

    @Override
    public void addMultTransA(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c) {
        Shapes.requireAddMultTransA(rows, a, aRow, b, bRow, c);
        if (rows > 0) {
            CommonOps_FDRM.multAddTransA(rows(a, aRow, rows), rows(b, bRow, rows), c);
        }
    }

    @Override
    public void addColumnSums(FMatrixRMaj x, FMatrixRMaj sum) {
        for (int r = 0, at = 0; r < x.numRows; r++) {
            for (int j = 0; j < x.numCols; j++, at++) {
                sum.data[j] += x.data[at];
            }
        }
    }

    @Override
    public double sumOfSquares(float[] x, int from, int count) {
        double sum = 0;
        for (int k = from; k < from + count; k++) {
            sum += (double) x[k] * x[k];
        }
        return sum;
    }

    @Override
    public void sigmoid(float[] x, int from, int count) {
        for (int k = from; k < from + count; k++) {
            x[k] = Activations.sigmoid(x[k]);
        }
    }

    @Override
    public void tanh(float[] x, int from, int count) {
        for (int k = from; k < from + count; k++) {
            x[k] = Activations.tanh(x[k]);
        }
    }

    @Override
    public void lstmForward(TimeStep step, int hidden, float[] gates, float[] c, float[] h) {
        LstmGates.forward(step, hidden, 0, gates, c, h);
    }

    @Override
    public void lstmBackward(
            TimeStep step, int hidden, float[] gates, float[] c, float[] dh, float[] dc, float[] dGates) {
        LstmGates.backward(step, hidden, 0, gates, c, dh, dc, dGates);
    }

    @Override
    public double peakGigaflops() {
        return 0;
    }

    /** The block of whole rows as a matrix of its own, as EJML's products take whole matrices only. */
    private static FMatrixRMaj rows(FMatrixRMaj matrix, int first, int rows) {
        if (first == 0 && rows == matrix.numRows) {
            return matrix;
        }
        FMatrixRMaj block = new FMatrixRMaj(rows, matrix.numCols);
        System.arraycopy(matrix.data, first * matrix.numCols, block.data, 0, rows * matrix.numCols);
        return block;
    }
}
