package laststep.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/**
 * The products on the JDK's Vector API. Both are one sum, C[i, j] += Σ_k A(i, k)·B[k, j], where A(i, k) is read with a
 * row stride and a column stride: (K, 1) for A·B, and (1, M) for Aᵀ·B.
 *
 * <p>C is computed in blocks of {@value #BLOCK_ROWS} rows by 2 vectors, held in registers over the whole of k: 12
 * accumulators, 2 vectors of B and 1 broadcast of A are 15 of AVX2's 16 registers, and each vector of B that is loaded
 * serves {@value #BLOCK_ROWS} fused multiply-adds. What is left over at the edges goes through narrower blocks of the
 * same form, and single columns at the very end are scalar: masked loads cost far more on JDK 17.
 *
 * <p>This is the only class that may touch {@code jdk.incubator.vector}; it is looked up by name
 * ({@link KernelChoice}), as it cannot be loaded in a JVM without that module.
 */
final class VectorKernels implements Kernels {
    /** One species in the whole JVM: on JDK 17 a second shape running hot makes both slow. */
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();
    private static final int BLOCK_ROWS = 6;

    @Override
    public String name() {
        return "vector " + SPECIES.vectorBitSize() + " bit";
    }

    @Override
    public void addMult(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, FMatrixRMaj c, int cRow) {
        Shapes.requireAddMult(rows, a, aRow, b, c, cRow);
        int n = b.numCols;
        addProduct(rows, n, a.numCols, a.data, aRow * a.numCols, a.numCols, 1, b.data, 0, c.data, cRow * n);
    }

    @Override
    public void addMultTransA(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c) {
        Shapes.requireAddMultTransA(rows, a, aRow, b, bRow, c);
        int m = a.numCols;
        int n = b.numCols;
        addProduct(m, n, rows, a.data, aRow * m, 1, m, b.data, bRow * n, c.data, 0);
    }

    /**
     * C[i, j] += Σ_k A(i, k)·B[k, j] for i &lt; m, j &lt; n, k &lt; depth, with A(i, k) = a[ao + i·ai + k·ak],
     * B[k, j] = b[bo + k·n + j] and C[i, j] = c[co + i·n + j].
     */
    private static void addProduct(
            int m, int n, int depth, float[] a, int ao, int ai, int ak, float[] b, int bo, float[] c, int co) {
        int pair = 2 * LANES;
        int j = 0;
        for (; j + pair <= n; j += pair) {
            int i = 0;
            for (; i + BLOCK_ROWS <= m; i += BLOCK_ROWS) {
                sixRowsTwoVectors(depth, n, a, ao + i * ai, ai, ak, b, bo + j, c, co + i * n + j);
            }
            for (; i < m; i++) {
                oneRowTwoVectors(depth, n, a, ao + i * ai, ak, b, bo + j, c, co + i * n + j);
            }
        }
        for (; j + LANES <= n; j += LANES) {
            for (int i = 0; i < m; i++) {
                oneRowOneVector(depth, n, a, ao + i * ai, ak, b, bo + j, c, co + i * n + j);
            }
        }
        for (; j < n; j++) {
            for (int i = 0; i < m; i++) {
                float sum = 0;
                for (int k = 0, x = ao + i * ai, y = bo + j; k < depth; k++, x += ak, y += n) {
                    sum = Math.fma(a[x], b[y], sum);
                }
                c[co + i * n + j] += sum;
            }
        }
    }

    /** The accumulators are locals of one method: a helper that returned them would box them on JDK 17. */
    private static void sixRowsTwoVectors(
            int depth, int n, float[] a, int ao, int ai, int ak, float[] b, int bo, float[] c, int co) {
        FloatVector c00 = FloatVector.zero(SPECIES);
        FloatVector c01 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c30 = c00;
        FloatVector c31 = c00;
        FloatVector c40 = c00;
        FloatVector c41 = c00;
        FloatVector c50 = c00;
        FloatVector c51 = c00;
        for (int k = 0, x = ao, y = bo; k < depth; k++, x += ak, y += n) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, y + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[x]);
            c00 = s.fma(b0, c00);
            c01 = s.fma(b1, c01);
            s = FloatVector.broadcast(SPECIES, a[x + ai]);
            c10 = s.fma(b0, c10);
            c11 = s.fma(b1, c11);
            s = FloatVector.broadcast(SPECIES, a[x + 2 * ai]);
            c20 = s.fma(b0, c20);
            c21 = s.fma(b1, c21);
            s = FloatVector.broadcast(SPECIES, a[x + 3 * ai]);
            c30 = s.fma(b0, c30);
            c31 = s.fma(b1, c31);
            s = FloatVector.broadcast(SPECIES, a[x + 4 * ai]);
            c40 = s.fma(b0, c40);
            c41 = s.fma(b1, c41);
            s = FloatVector.broadcast(SPECIES, a[x + 5 * ai]);
            c50 = s.fma(b0, c50);
            c51 = s.fma(b1, c51);
        }
        add(c00, c, co);
        add(c01, c, co + LANES);
        add(c10, c, co + n);
        add(c11, c, co + n + LANES);
        add(c20, c, co + 2 * n);
        add(c21, c, co + 2 * n + LANES);
        add(c30, c, co + 3 * n);
        add(c31, c, co + 3 * n + LANES);
        add(c40, c, co + 4 * n);
        add(c41, c, co + 4 * n + LANES);
        add(c50, c, co + 5 * n);
        add(c51, c, co + 5 * n + LANES);
    }

    private static void oneRowTwoVectors(
            int depth, int n, float[] a, int ao, int ak, float[] b, int bo, float[] c, int co) {
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = c0;
        for (int k = 0, x = ao, y = bo; k < depth; k++, x += ak, y += n) {
            FloatVector s = FloatVector.broadcast(SPECIES, a[x]);
            c0 = s.fma(FloatVector.fromArray(SPECIES, b, y), c0);
            c1 = s.fma(FloatVector.fromArray(SPECIES, b, y + LANES), c1);
        }
        add(c0, c, co);
        add(c1, c, co + LANES);
    }

    private static void oneRowOneVector(
            int depth, int n, float[] a, int ao, int ak, float[] b, int bo, float[] c, int co) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int k = 0, x = ao, y = bo; k < depth; k++, x += ak, y += n) {
            sum = FloatVector.broadcast(SPECIES, a[x]).fma(FloatVector.fromArray(SPECIES, b, y), sum);
        }
        add(sum, c, co);
    }

    private static void add(FloatVector sum, float[] c, int at) {
        FloatVector.fromArray(SPECIES, c, at).add(sum).intoArray(c, at);
    }
}
