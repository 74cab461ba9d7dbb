package laststep.math;

import org.ejml.data.FMatrixRMaj;

/** Shape checks whose message names both sides. */
public final class Shapes {
    private Shapes() {}

    /** @throws IllegalArgumentException unless {@code matrix} is (rows×cols) */
    public static void require(String what, FMatrixRMaj matrix, int rows, int cols) {
        if (matrix.numRows != rows || matrix.numCols != cols) {
            throw new IllegalArgumentException(what + " is " + of(matrix) + ", expected (" + rows + "×" + cols + ")");
        }
    }

    static void requireAddMult(int rows, FMatrixRMaj a, int aRow, Panels b, FMatrixRMaj c, int cRow) {
        requireRows("A", a, aRow, rows);
        requireRows("C", c, cRow, rows);
        if (a.numCols != b.rows() || b.cols() != c.numCols) {
            throw new IllegalArgumentException("C += A·B: A " + of(a) + ", B " + b + ", C " + of(c));
        }
    }

    static void requireAffine(FMatrixRMaj a, Panels b, FMatrixRMaj start, FMatrixRMaj c) {
        requireAddMult(a.numRows, a, 0, b, c, 0);
        require("C", c, a.numRows, b.cols());
        if (start != null) {
            require("what C starts from", start, 1, b.cols());
        }
    }

    static void requireAddMultTransA(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c) {
        requireRows("A", a, aRow, rows);
        requireRows("B", b, bRow, rows);
        if (a.numCols != c.numRows || b.numCols != c.numCols) {
            throw new IllegalArgumentException("C += Aᵀ·B: A " + of(a) + ", B " + of(b) + ", C " + of(c));
        }
    }

    private static void requireRows(String what, FMatrixRMaj matrix, int first, int rows) {
        if (rows < 0 || first < 0 || first + rows > matrix.numRows) {
            throw new IllegalArgumentException(
                    "rows " + first + " … " + (first + rows - 1) + " of " + what + " " + of(matrix));
        }
    }

    private static String of(FMatrixRMaj matrix) {
        return "(" + matrix.numRows + "×" + matrix.numCols + ")";
    }
}
