package laststep.inspect.map;

import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import laststep.text.ReadListener;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Principal components: the directions in which vectors vary most, x ↦ W·(x − mean), where the rows of W are the
 * eigenvectors of the covariance with the largest eigenvalues. An eigenvector may point either way; here its largest number
 * in absolute value is positive, so that the same vectors always give the same picture. Does not change.
 */
public final class Pca {
    private static final int BLOCK = 64;

    private final double[] mean;
    private final double[][] axes;
    private final double[] shares;

    private Pca(double[] mean, double[][] axes, double[] shares) {
        this.mean = mean;
        this.axes = axes;
        this.shares = shares;
    }

    /**
     * Finds the components of vectors.
     *
     * @param vectors (n×d) at least one, all numbers finite. Not modified
     * @param axes how many components; beyond d, all is zero
     * @param listener hears how many rows are worked through
     * @throws CancellationException if the listener says so
     */
    public static Pca of(float[][] vectors, int axes, ReadListener listener) {
        int size = vectors[0].length;
        double[] mean = mean(vectors);
        DMatrixRMaj covariance = covariance(vectors, mean, listener);
        double variance =
                IntStream.range(0, size).mapToDouble(i -> covariance.get(i, i)).sum();
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        double[][] directions = new double[axes][size];
        double[] shares = new double[axes];
        if (variance > 0 && eigen.decompose(covariance)) {
            int[] byValue = IntStream.range(0, size)
                    .boxed()
                    .sorted((a, b) -> Double.compare(
                            eigen.getEigenvalue(b).getReal(),
                            eigen.getEigenvalue(a).getReal()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int axis = 0; axis < Math.min(axes, size); axis++) {
                directions[axis] = upright(eigen.getEigenVector(byValue[axis]).data);
                shares[axis] = Math.max(0, eigen.getEigenvalue(byValue[axis]).getReal() / variance);
            }
        }
        return new Pca(mean, directions, shares);
    }

    private static double[] mean(float[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= vectors.length;
        }
        return mean;
    }

    /** (d×d) Σ (x − mean)(x − mean)ᵀ / (n − 1), summed in double precision. */
    private static DMatrixRMaj covariance(float[][] vectors, double[] mean, ReadListener listener) {
        int size = mean.length;
        double[][] upper = new double[size][size];
        double[][] centred = new double[BLOCK][size];
        for (int start = 0; start < vectors.length; start += BLOCK) {
            int rows = Math.min(BLOCK, vectors.length - start);
            for (int r = 0; r < rows; r++) {
                for (int i = 0; i < size; i++) {
                    centred[r][i] = vectors[start + r][i] - mean[i];
                }
            }
            for (int i = 0; i < size; i++) {
                addRow(centred, rows, i, upper[i]);
            }
            if (!listener.progress(start + rows, vectors.length)) {
                throw new CancellationException();
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                double value = upper[i][j] / Math.max(1, vectors.length - 1);
                covariance.set(i, j, value);
                covariance.set(j, i, value);
            }
        }
        return covariance;
    }

    /** From the diagonal to the right, four vectors at a time: so a sum is loaded and stored a quarter as often. */
    private static void addRow(double[][] centred, int rows, int i, double[] sums) {
        int r = 0;
        for (; r + 4 <= rows; r += 4) {
            double[] a = centred[r];
            double[] b = centred[r + 1];
            double[] c = centred[r + 2];
            double[] d = centred[r + 3];
            double ai = a[i];
            double bi = b[i];
            double ci = c[i];
            double di = d[i];
            for (int j = i; j < sums.length; j++) {
                sums[j] += ai * a[j] + bi * b[j] + ci * c[j] + di * d[j];
            }
        }
        for (; r < rows; r++) {
            double ai = centred[r][i];
            for (int j = i; j < sums.length; j++) {
                sums[j] += ai * centred[r][j];
            }
        }
    }

    private static double[] upright(double[] direction) {
        double largest = 0;
        for (double number : direction) {
            if (Math.abs(number) > Math.abs(largest)) {
                largest = number;
            }
        }
        double sign = largest < 0 ? -1 : 1;
        return IntStream.range(0, direction.length)
                .mapToDouble(i -> sign * direction[i])
                .toArray();
    }

    /** Where a vector lies, one of those given or another. @param vector (d) not modified */
    public float[] project(float[] vector) {
        float[] place = new float[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += axes[axis][i] * (vector[i] - mean[i]);
            }
            place[axis] = (float) sum;
        }
        return place;
    }

    /** {@link #project} for all. */
    public float[][] projectAll(float[][] vectors) {
        float[][] places = new float[vectors.length][];
        for (int k = 0; k < places.length; k++) {
            places[k] = project(vectors[k]);
        }
        return places;
    }

    /** Which share of all the variance lies along an axis, between 0 and 1; 0 if all vectors are equal. */
    public double share(int axis) {
        return shares[axis];
    }
}
