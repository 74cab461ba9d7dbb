package laststep.nn;

import org.ejml.data.FMatrixRMaj;

/** Elementwise work on blocks of rows that several layers share. */
final class Rows {
    private Rows() {}

    /** Every row of y becomes {@code bias}. @param bias (1×N). Not modified. @param y (B×N). Modified. */
    static void fill(FMatrixRMaj bias, FMatrixRMaj y) {
        for (int r = 0; r < y.numRows; r++) {
            System.arraycopy(bias.data, 0, y.data, r * y.numCols, y.numCols);
        }
    }

    /** sum += Σ_rows x. @param x (B×N). Not modified. @param sum (1×N). Modified. */
    static void addColumnSums(FMatrixRMaj x, FMatrixRMaj sum) {
        for (int r = 0, at = 0; r < x.numRows; r++) {
            for (int j = 0; j < x.numCols; j++, at++) {
                sum.data[j] += x.data[at];
            }
        }
    }

    /** y = 0, with the given shape. @param y modified */
    static void zero(FMatrixRMaj y, int rows, int cols) {
        y.reshape(rows, cols);
        y.zero();
    }
}
