package laststep.math;

import org.ejml.data.FMatrixRMaj;

/**
 * The numeric work a recurrent network spends its time with: two matrix products over blocks of whole rows, the squashing
 * functions of the gates, and the LSTM's elementwise part. Forward (x·Wᵀ + b) and the gradient of the input (dy·W) are
 * {@link #affine} or, where they add to what is there, {@link #addMult}, and the gradient of the weights (dyᵀ·x) is {@link #addMultTransA}.
 *
 * <p>Implementations may be called from several threads on arrays that do not overlap. A row's numbers do not depend on
 * the other rows of the call, and every sum over k is taken in an order that depends on the shapes only: the same input
 * gives the same bits.
 */
public interface Kernels {
    /** What the status bar and a run record call these kernels, such as {@code vector 256 bit}. */
    String name();

    /** An empty right side for {@link #addMult}, in the layout these kernels read. */
    Panels panels();

    /**
     * C[cRow + r] += A[aRow + r]·B for r = 0 … rows−1. Shapes: A (≥ aRow+rows × K), B (K×N), C (≥ cRow+rows × N).
     *
     * @param a not modified
     * @param b made by {@link #panels}. Not modified
     * @param c modified: only its rows cRow … cRow+rows−1; no other argument may share its array
     * @throws IllegalArgumentException if the shapes do not fit, naming them
     */
    void addMult(int rows, FMatrixRMaj a, int aRow, Panels b, FMatrixRMaj c, int cRow);

    /**
     * C = A·B, and {@code start} added to every row: an affine map. Shapes: A (R×K), B (K×N), start (1×N), C (R×N).
     *
     * @param a not modified
     * @param b made by {@link #panels}. Not modified
     * @param start not modified; null: nothing is added
     * @param c overwritten; no other argument may share its array
     * @throws IllegalArgumentException if the shapes do not fit, naming them
     */
    void affine(FMatrixRMaj a, Panels b, FMatrixRMaj start, FMatrixRMaj c);

    /**
     * C += Σ_r A[aRow + r]ᵀ·B[bRow + r] for r = 0 … rows−1. Shapes: A (≥ aRow+rows × M), B (≥ bRow+rows × N), C (M×N).
     *
     * @param a not modified
     * @param b not modified
     * @param c modified; no other argument may share its array
     * @throws IllegalArgumentException if the shapes do not fit, naming them
     */
    void addMultTransA(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c);

    /** sum += Σ_rows x. @param x (rows×N). Not modified. @param sum (1×N). Modified. */
    void addColumnSums(FMatrixRMaj x, FMatrixRMaj sum);

    /**
     * Σ x² over {@code count} numbers from {@code from}, within 1e-6 of itself; also where a square is too large for a float.
     *
     * @param x not modified
     */
    double sumOfSquares(float[] x, int from, int count);

    /** x = σ(x) for {@code count} numbers from {@code from}, within 1e-6. @param x modified */
    void sigmoid(float[] x, int from, int count);

    /** x = tanh x for {@code count} numbers from {@code from}, within 1e-6. @param x modified */
    void tanh(float[] x, int from, int count);

    /**
     * The LSTM's elementwise part for the rows of one time step: see {@link LstmGates}.
     *
     * @param hidden H
     * @param gates (N×4H) the sums of the gates i, f, g, o; overwritten with the gates' values
     * @param c (N×H) cell states: those of the previous step are read, those of this one written
     * @param h (N×H) this step's hidden states are written
     */
    void lstmForward(TimeStep step, int hidden, float[] gates, float[] c, float[] h);

    /**
     * Its derivative: see {@link LstmGates}.
     *
     * @param hidden H
     * @param gates (N×4H) the gates' values. Not modified, unless it is dGates as well
     * @param c (N×H) cell states. Not modified
     * @param dh (N×H) ∂L/∂h. Not modified
     * @param dc (N×H) ∂L/∂c from the steps after; this step's own part is added, and what reaches the previous step there
     * @param dGates (N×4H) overwritten with ∂L/∂(the gates' sums); may be {@code gates}
     */
    void lstmBackward(TimeStep step, int hidden, float[] gates, float[] c, float[] dh, float[] dc, float[] dGates);

    /**
     * What this thread can do at most: 2 for each multiply-add of a loop that does nothing else, in 10⁹ a second; the best
     * of some tries of a few milliseconds each. 0 if these kernels have no such loop.
     */
    double peakGigaflops();
}
