package laststep.math;

import org.ejml.data.FMatrixRMaj;

/**
 * A matrix B (K×N) laid out once for many products C += A·B: cut into panels of {@code width} neighbouring columns, each
 * stored row by row on its own, the last one filled up with zeros. A kernel that computes {@code width} columns of C then
 * reads B from front to back, in whole vectors, and never meets a ragged edge of B. With one panel as wide as B this is B
 * itself.
 */
public final class Panels {
    /** Columns of Bᵀ copied at a time: 16 floats are a cache line. */
    private static final int LINE = 16;

    private final int wanted;
    private final int round;
    private int rows;
    private int cols;
    private int width;
    private float[] data = new float[0];

    /**
     * @param width the columns of a panel; 0: as many as B has
     * @param round what the rows of a panel are a multiple of; those that B has not are zero
     */
    Panels(int width, int round) {
        wanted = width;
        this.round = round;
    }

    /** K. */
    public int rows() {
        return rows;
    }

    /** N. */
    public int cols() {
        return cols;
    }

    int width() {
        return width;
    }

    /** The rows of a panel: K, or a little more. */
    int depth() {
        return (rows + round - 1) / round * round;
    }

    /** Panel p starts at p·depth·width, its row k at k·width further on. */
    float[] data() {
        return data;
    }

    /** B = {@code b}. @param b not modified, not kept */
    public void set(FMatrixRMaj b) {
        reshape(b.numRows, b.numCols);
        for (int j = 0; j < cols; j += width) {
            int count = Math.min(width, cols - j);
            for (int k = 0, to = j * depth(); k < rows; k++, to += width) {
                System.arraycopy(b.data, k * cols + j, data, to, count);
            }
        }
    }

    /** B = {@code b}ᵀ. @param b not modified, not kept */
    public void setTransposed(FMatrixRMaj b) {
        reshape(b.numCols, b.numRows);
        for (int j = 0; j < cols; j += width) {
            int count = Math.min(width, cols - j);
            for (int k = 0; k < rows; k += LINE) {
                transpose(b, j, count, k, Math.min(LINE, rows - k));
            }
        }
    }

    private void transpose(FMatrixRMaj b, int j, int count, int k, int depth) {
        int panel = j * depth();
        // a line of Bᵀ is read at once, as the next one may want its place in the cache
        for (int column = 0, from = j * rows + k; column < count; column++, from += rows) {
            for (int row = 0, to = panel + k * width + column; row < depth; row++, to += width) {
                data[to] = b.data[from + row];
            }
        }
    }

    private void reshape(int newRows, int newCols) {
        if (newRows == rows && newCols == cols) {
            return;
        }
        rows = newRows;
        cols = newCols;
        width = wanted == 0 ? Math.max(1, cols) : wanted;
        int panels = (cols + width - 1) / width;
        data = new float[panels * width * depth()];
    }

    @Override
    public String toString() {
        return "(" + rows + "×" + cols + ")";
    }
}
