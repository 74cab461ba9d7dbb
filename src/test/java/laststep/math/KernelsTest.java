package laststep.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every implementation against sums in double, over sizes around the vector and block widths. */
class KernelsTest {
    private static final int[] SIZES = {1, 3, 7, 8, 9, 17, 63, 64, 65, 129};
    private static final float OUTSIDE = 12345;

    static Stream<Kernels> kernels() {
        return KernelChoice.all().stream();
    }

    @Test
    void theFastKernelsAreWhatRunsHere() {
        assumeThat(System.getProperty(KernelChoice.PROPERTY)).isNull();
        assertThat(KernelChoice.isFast())
                .as("run with --add-modules jdk.incubator.vector")
                .isTrue();
        assertThat(KernelChoice.best()).isInstanceOf(VectorKernels.class);
        assertThat(KernelChoice.best().name()).matches("vector \\d+ bit");
    }

    @Test
    void thePlainKernelsComeFirst() {
        assertThat(KernelChoice.all().get(0)).isInstanceOf(EjmlKernels.class);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void addMultIsTheSumInDoubleOverAwkwardSizes(Kernels kernels) {
        for (int rows : SIZES) {
            for (int depth : SIZES) {
                for (int n : SIZES) {
                    checkAddMult(kernels, rows, depth, n, 0, 0);
                }
            }
        }
    }

    /** To the bit what adding to rows that are set to the start gives; what C held before is forgotten. */
    @ParameterizedTest
    @MethodSource("kernels")
    void anAffineMapStartsFromWhatItIsGiven(Kernels kernels) {
        for (int rows : SIZES) {
            for (int depth : new int[] {1, 9, 64, 300, 513}) {
                for (int n : SIZES) {
                    FMatrixRMaj start = random(1, n, n);
                    checkAffine(kernels, random(rows, depth, rows), random(depth, n, n), start);
                    checkAffine(kernels, random(rows, depth, rows), random(depth, n, n), null);
                }
            }
        }
        assertThatThrownBy(() -> kernels.affine(ones(4, 5), panels(kernels, ones(5, 7)), ones(1, 6), ones(4, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("(1×6)", "(1×7)");
        assertThatThrownBy(() -> kernels.affine(ones(4, 5), panels(kernels, ones(5, 7)), null, ones(5, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("(5×7)", "(4×7)");
    }

    private static void checkAffine(Kernels kernels, FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj start) {
        FMatrixRMaj expected = new FMatrixRMaj(a.numRows, b.numCols);
        for (int k = 0; start != null && k < expected.data.length; k++) {
            expected.data[k] = start.data[k % b.numCols];
        }
        kernels.addMult(a.numRows, a, 0, panels(kernels, b), expected, 0);
        FMatrixRMaj c = new FMatrixRMaj(a.numRows, b.numCols);
        Arrays.fill(c.data, Float.NaN);
        kernels.affine(a, panels(kernels, b), start, c);
        assertThat(c.data).as("%d×%d×%d", a.numRows, a.numCols, b.numCols).isEqualTo(expected.data);
    }

    /** A long sum is taken in several parts, and an odd one in rounds of two. */
    @ParameterizedTest
    @MethodSource("kernels")
    void longSumsAreWholeWhereverTheyAreParted(Kernels kernels) {
        for (int depth : new int[] {255, 256, 257, 300, 511, 513, 1025}) {
            for (int rows : new int[] {1, 2, 4, 5, 11, 16, 81}) {
                checkAddMult(kernels, rows, depth, 70, 0, 0);
                checkAddMultTransA(kernels, depth, rows, 70, 0, 0);
            }
        }
    }

    /** A thread keeps its working memory: not a number in a longer sum may not reach a shorter one. */
    @ParameterizedTest
    @MethodSource("kernels")
    void whatAnEarlierSumReadIsForgotten(Kernels kernels) {
        FMatrixRMaj spoilt = random(64, 64, 1);
        Arrays.fill(spoilt.data, Float.NaN);
        kernels.addMult(64, spoilt, 0, panels(kernels, spoilt), new FMatrixRMaj(64, 64), 0);
        checkAddMult(kernels, 5, 63, 20, 0, 0);
        kernels.addMultTransA(64, spoilt, 0, spoilt, 0, new FMatrixRMaj(64, 64));
        checkAddMultTransA(kernels, 63, 5, 20, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void addMultOnAWindowOfRowsLeavesTheOthersAlone(Kernels kernels) {
        for (int rows : SIZES) {
            checkAddMult(kernels, rows, 9, 17, 2, 5);
            checkAddMult(kernels, rows, 64, 40, 5, 0);
            checkAddMult(kernels, rows, 17, 1, 0, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void addMultTransAIsTheSumInDoubleOverAwkwardSizes(Kernels kernels) {
        for (int rows : SIZES) {
            for (int m : SIZES) {
                for (int n : SIZES) {
                    checkAddMultTransA(kernels, rows, m, n, 0, 0);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void addMultTransAReadsOnlyItsWindowsOfRows(Kernels kernels) {
        for (int rows : SIZES) {
            checkAddMultTransA(kernels, rows, 17, 23, 2, 5);
            checkAddMultTransA(kernels, rows, 7, 64, 4, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void noRowsChangeNothing(Kernels kernels) {
        FMatrixRMaj c = random(4, 9, 1);
        float[] before = c.data.clone();

        kernels.addMult(0, random(5, 3, 2), 5, panels(kernels, random(3, 9, 3)), c, 4);
        assertThat(c.data).isEqualTo(before);

        kernels.addMultTransA(0, random(3, 4, 2), 1, random(5, 9, 3), 5, c);
        assertThat(c.data).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void aTransposedRightSideIsTheSameAsTheRightSide(Kernels kernels) {
        for (int depth : SIZES) {
            for (int n : SIZES) {
                FMatrixRMaj a = random(5, depth, 1);
                FMatrixRMaj b = random(depth, n, 2);
                Panels transposed = kernels.panels();
                transposed.setTransposed(CommonOps_FDRM.transpose(b, null));
                FMatrixRMaj expected = new FMatrixRMaj(5, n);
                kernels.addMult(5, a, 0, panels(kernels, b), expected, 0);
                FMatrixRMaj actual = new FMatrixRMaj(5, n);
                kernels.addMult(5, a, 0, transposed, actual, 0);
                assertThat(actual.data).as("%d×%d", depth, n).isEqualTo(expected.data);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void aRightSideMayBeSetAnewToAnotherShape(Kernels kernels) {
        Panels b = kernels.panels();
        for (int n : new int[] {40, 3, 65, 64}) {
            FMatrixRMaj ones = ones(n, n);
            b.set(ones);
            FMatrixRMaj c = new FMatrixRMaj(2, n);
            kernels.addMult(2, ones(2, n), 0, b, c, 0);
            assertThat(c.data).containsOnly(n);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void columnSumsAreTheSumsInDouble(Kernels kernels) {
        for (int rows : SIZES) {
            for (int n : SIZES) {
                FMatrixRMaj x = random(rows, n, rows);
                FMatrixRMaj sum = random(1, n, n);
                FMatrixRMaj before = sum.copy();
                kernels.addColumnSums(x, sum);
                for (int j = 0; j < n; j++) {
                    double expected = before.get(0, j);
                    double size = Math.abs(expected);
                    for (int r = 0; r < rows; r++) {
                        expected += x.get(r, j);
                        size += Math.abs(x.get(r, j));
                    }
                    close(sum.get(0, j), expected, tolerance(size, rows), 1, rows, n);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void squaresAreSummedAsInDouble(Kernels kernels) {
        for (int count : new int[] {0, 1, 15, 16, 63, 64, 65, 129, 2047, 2048, 2049, 10_000}) {
            FMatrixRMaj x = random(1, count + 7, count);
            for (float scale : new float[] {1, 1e-15f, 1e15f, 1e30f}) {
                float[] scaled = x.data.clone();
                double expected = 0;
                for (int k = 0; k < scaled.length; k++) {
                    scaled[k] *= scale;
                    expected += k < 3 || k >= 3 + count ? 0 : (double) scaled[k] * scaled[k];
                }
                double sum = kernels.sumOfSquares(scaled, 3, count);
                assertThat(sum).as("%d numbers × %s", count, scale).isCloseTo(expected, within(1e-6 * expected));
            }
        }
        float[] some = random(1, 100, 1).data;
        some[70] = Float.NaN;
        assertThat(kernels.sumOfSquares(some, 0, 100)).isNaN();
        some[70] = Float.NEGATIVE_INFINITY;
        assertThat(kernels.sumOfSquares(some, 0, 100)).isInfinite();
    }

    /** Packed semantics rest on it: a sentence's answer may not depend on how many others are in the batch. */
    @ParameterizedTest
    @MethodSource("kernels")
    void aRowIsTheSameToTheBitAloneAndAmongOthers(Kernels kernels) {
        for (int depth : new int[] {65, 513}) {
            for (int n : SIZES) {
                FMatrixRMaj a = random(20, depth, 1);
                FMatrixRMaj b = random(depth, n, 2);
                FMatrixRMaj together = new FMatrixRMaj(20, n);
                kernels.addMult(20, a, 0, panels(kernels, b), together, 0);
                FMatrixRMaj alone = new FMatrixRMaj(20, n);
                for (int r = 0; r < 20; r++) {
                    kernels.addMult(1, a, r, panels(kernels, b), alone, r);
                }
                assertThat(alone.data).as("%d of k, %d columns", depth, n).isEqualTo(together.data);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void notANumberAndInfinitySpreadAsArithmeticSays(Kernels kernels) {
        for (int n : List.of(1, 7, 8, 16, 40)) {
            FMatrixRMaj a = ones(9, 5);
            FMatrixRMaj b = ones(5, n);
            a.set(2, 1, Float.NaN);
            a.set(4, 3, Float.POSITIVE_INFINITY);
            a.set(6, 0, Float.NEGATIVE_INFINITY);
            a.set(6, 2, Float.POSITIVE_INFINITY);
            b.set(4, n - 1, Float.NaN);
            a.set(8, 4, 0); // 0·NaN is NaN: no kernel may skip zeros
            FMatrixRMaj c = new FMatrixRMaj(9, n);
            kernels.addMult(9, a, 0, panels(kernels, b), c, 0);
            for (int r = 0; r < 9; r++) {
                for (int j = 0; j < n; j++) {
                    double expected = 0;
                    for (int k = 0; k < 5; k++) {
                        expected += (double) a.get(r, k) * b.get(k, j);
                    }
                    assertThat(Double.valueOf(c.get(r, j)))
                            .as("%d×%d of %d", r, j, n)
                            .isEqualTo(Double.valueOf(expected));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void shapesThatDoNotFitAreRefusedAndBothNamed(Kernels kernels) {
        assertThatThrownBy(() -> kernels.addMult(4, ones(4, 5), 0, panels(kernels, ones(6, 7)), ones(4, 7), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("(4×5)", "(6×7)");
        assertThatThrownBy(() -> kernels.addMult(4, ones(4, 5), 0, panels(kernels, ones(5, 7)), ones(4, 8), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("(5×7)", "(4×8)");
        assertThatThrownBy(() -> kernels.addMultTransA(4, ones(4, 5), 0, ones(4, 7), 0, ones(6, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("(4×5)", "(6×7)");
        assertThatThrownBy(() -> kernels.addMultTransA(4, ones(4, 5), 0, ones(4, 7), 0, ones(5, 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("(4×7)", "(5×8)");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rowsThatAreNotThereAreRefused(Kernels kernels) {
        Panels b = panels(kernels, ones(5, 7));
        assertThatThrownBy(() -> kernels.addMult(3, ones(4, 5), 2, b, ones(4, 7), 0))
                .hasMessageContainingAll("rows 2 … 4", "A (4×5)");
        assertThatThrownBy(() -> kernels.addMult(3, ones(4, 5), 0, b, ones(4, 7), 2))
                .hasMessageContainingAll("rows 2 … 4", "C (4×7)");
        assertThatThrownBy(() -> kernels.addMult(1, ones(4, 5), -1, b, ones(4, 7), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernels.addMultTransA(3, ones(4, 5), 0, ones(4, 7), 2, ones(5, 7)))
                .hasMessageContainingAll("rows 2 … 4", "B (4×7)");
    }

    private static void checkAddMult(Kernels kernels, int rows, int depth, int n, int aRow, int cRow) {
        FMatrixRMaj a = random(aRow + rows + 1, depth, rows);
        FMatrixRMaj b = random(depth, n, n);
        FMatrixRMaj c = random(cRow + rows + 2, n, depth);
        IntStream.range(0, c.numRows).filter(r -> r < cRow || r >= cRow + rows).forEach(r -> fillRow(c, r, OUTSIDE));
        FMatrixRMaj before = c.copy();
        kernels.addMult(rows, a, aRow, panels(kernels, b), c, cRow);
        for (int r = 0; r < c.numRows; r++) {
            boolean inside = r >= cRow && r < cRow + rows;
            for (int j = 0; j < n; j++) {
                double expected = before.get(r, j);
                double size = Math.abs(expected);
                for (int k = 0; k < depth && inside; k++) {
                    double term = (double) a.get(aRow + r - cRow, k) * b.get(k, j);
                    expected += term;
                    size += Math.abs(term);
                }
                close(c.get(r, j), expected, inside ? tolerance(size, depth) : 0, rows, depth, n);
            }
        }
    }

    private static void checkAddMultTransA(Kernels kernels, int rows, int m, int n, int aRow, int bRow) {
        FMatrixRMaj a = random(aRow + rows + 1, m, rows);
        FMatrixRMaj b = random(bRow + rows + 3, n, m);
        FMatrixRMaj c = random(m, n, n);
        FMatrixRMaj before = c.copy();
        kernels.addMultTransA(rows, a, aRow, b, bRow, c);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double expected = before.get(i, j);
                double size = Math.abs(expected);
                for (int r = 0; r < rows; r++) {
                    double term = (double) a.get(aRow + r, i) * b.get(bRow + r, j);
                    expected += term;
                    size += Math.abs(term);
                }
                close(c.get(i, j), expected, tolerance(size, rows), m, rows, n);
            }
        }
    }

    /** The bound of a sum of K products in float: each of its K + 1 roundings loses at most half an ulp of Σ|term|. */
    private static double tolerance(double sumOfSizes, int depth) {
        return (depth + 1) * Math.ulp(1f) / 2 * sumOfSizes;
    }

    private static void close(float actual, double expected, double tolerance, int m, int depth, int n) {
        if (!(Math.abs(actual - expected) <= tolerance)) {
            throw new AssertionError(
                    "(" + m + "×" + depth + ")·(" + depth + "×" + n + "): " + actual + " instead of " + expected);
        }
    }

    private static FMatrixRMaj random(int rows, int cols, long seed) {
        Random random = new Random(seed);
        FMatrixRMaj matrix = new FMatrixRMaj(rows, cols);
        for (int k = 0; k < matrix.data.length; k++) {
            matrix.data[k] = (float) random.nextGaussian();
        }
        return matrix;
    }

    private static Panels panels(Kernels kernels, FMatrixRMaj b) {
        Panels panels = kernels.panels();
        panels.set(b);
        return panels;
    }

    private static FMatrixRMaj ones(int rows, int cols) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows, cols);
        matrix.fill(1);
        return matrix;
    }

    private static void fillRow(FMatrixRMaj matrix, int row, float value) {
        for (int j = 0; j < matrix.numCols; j++) {
            matrix.set(row, j, value);
        }
    }
}
