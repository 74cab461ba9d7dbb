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

    /** y[yRow + r] = x[xRow + r] for r &lt; rows, of the same width. @param x not modified. @param y modified. */
    static void copy(FMatrixRMaj x, int xRow, FMatrixRMaj y, int yRow, int rows) {
        int width = x.numCols;
        System.arraycopy(x.data, xRow * width, y.data, yRow * width, rows * width);
    }

    /** y = 0, with the given shape. @param y modified */
    static void zero(FMatrixRMaj y, int rows, int cols) {
        y.reshape(rows, cols);
        y.zero();
    }
}
