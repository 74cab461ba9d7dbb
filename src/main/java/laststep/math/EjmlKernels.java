package laststep.math;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** The products as EJML computes them: the specification of {@link VectorKernels}, and what runs where that cannot. */
public final class EjmlKernels implements Kernels {
    @Override
    public String name() {
        return "plain EJML";
    }

    @Override
    public void addMult(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, FMatrixRMaj c, int cRow) {
        Shapes.requireAddMult(rows, a, aRow, b, c, cRow);
        if (rows == 0) {
            return;
        }
        FMatrixRMaj product = rows(c, cRow, rows);
        CommonOps_FDRM.multAdd(rows(a, aRow, rows), b, product);
        if (product != c) {
            System.arraycopy(product.data, 0, c.data, cRow * c.numCols, rows * c.numCols);
        }
    }

    @Override
    public void addMultTransA(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c) {
        Shapes.requireAddMultTransA(rows, a, aRow, b, bRow, c);
        if (rows > 0) {
            CommonOps_FDRM.multAddTransA(rows(a, aRow, rows), rows(b, bRow, rows), c);
        }
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
