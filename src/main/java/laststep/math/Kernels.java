package laststep.math;

import org.ejml.data.FMatrixRMaj;

/**
 * The two matrix products a recurrent network needs, over blocks of whole rows. Everything else it computes is
 * elementwise. With W kept in both orientations, forward (x·Wᵀ) and the gradient of the input (dy·W) are
 * {@link #addMult}, and the gradient of the weights (dyᵀ·x) is {@link #addMultTransA}.
 *
 * <p>Implementations are stateless, may be called from several threads on matrices that do not overlap, and sum over k
 * in an order that depends on the shapes only: the same input gives the same bits.
 */
public interface Kernels {
    /** What the status bar and a run record call these kernels, such as {@code vector 256 bit}. */
    String name();

    /**
     * C[cRow + r] += A[aRow + r]·B for r = 0 … rows−1. Shapes: A (≥ aRow+rows × K), B (K×N), C (≥ cRow+rows × N).
     *
     * @param a not modified
     * @param b not modified
     * @param c modified: only its rows cRow … cRow+rows−1; no other argument may share its array
     * @throws IllegalArgumentException if the shapes do not fit, naming them
     */
    void addMult(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, FMatrixRMaj c, int cRow);

    /**
     * C += Σ_r A[aRow + r]ᵀ·B[bRow + r] for r = 0 … rows−1. Shapes: A (≥ aRow+rows × M), B (≥ bRow+rows × N), C (M×N).
     *
     * @param a not modified
     * @param b not modified
     * @param c modified; no other argument may share its array
     * @throws IllegalArgumentException if the shapes do not fit, naming them
     */
    void addMultTransA(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c);
}
