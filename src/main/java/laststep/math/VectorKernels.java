package laststep.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/**
 * The kernels on the JDK's Vector API.
 *
 * <p><b>Products.</b> Both are one sum, C[i, j] += Σ_k A'[i, k]·B[k, j], with A' = A or Aᵀ. C is computed in blocks of 5 rows
 * by 2 vectors, held in registers over k: 10 chains of fused multiply-adds hide the 4 cycles that one takes on two units,
 * and each vector of B that is loaded serves 5 of them; with 2 vectors of B and up to 3 broadcasts of A these are 15 of
 * AVX2's 16 registers. B lies in {@link Panels} of two vectors and is read from front to back.
 *
 * <p>What a block reads of A is copied first, to a constant distance: rows of A from each other, and of Aᵀ, whose rows are
 * A's columns, the values of one k from those of the next. Then the compiler finds once, before the loop, that they lie in
 * the array. With a check for every row in the loop JDK 17 stored and loaded accumulators in some starts of the program and
 * not in others, at a third of the speed. Two k a round for the same reason: what the compiler moves from register to
 * register at a round's end, it moves half as often.
 *
 * <p>Every element of C is one chain of multiply-adds over at most DEPTH of k, then added, whatever block it falls into: a
 * row's numbers do not depend on the others.
 *
 * <p><b>Trap.</b> On JDK 17 a vector that is handed to a method, returned by one, or comes out of an if may be put into an
 * object. So all accumulators and polynomials are locals of one loop, and only arrays are handed on; and what would be
 * compiled into its caller several times over ({@link #squash}) is too long for that: over 325 bytes of code.
 *
 * <p>This is the only class that may touch {@code jdk.incubator.vector}; it is looked up by name ({@link KernelChoice}),
 * as it cannot be loaded in a JVM without that module.
 */
final class VectorKernels implements Kernels {
    /** One species in the whole JVM: on JDK 17 a second shape running hot makes both slow. */
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();
    private static final int PANEL = 2 * LANES;

    /** Rows of C in a block. */
    private static final int ROWS = 5;

    /** Values of k in a round of a block's loop. */
    private static final int ROUND = 2;

    /** Most of k that is summed in one go: what a block reads of A then lies in the nearest cache, of B in 16 or 32 kB. */
    private static final int DEPTH = 256;

    /** Numbers from row to row of A in {@link Space#a}: more than DEPTH, as rows of 2ⁿ bytes share lines of the cache. */
    private static final int A_ROW = DEPTH + 16;

    /** Columns of A, rows of Aᵀ, that are copied at a time: blocks and lines of the cache come out even. */
    private static final int COLUMNS = 16 * ROWS;

    /** Numbers whose squares are summed in floats, 32 in each lane of 512 bits: the error stays below 1e-6. */
    private static final int SUMMED = 2048;

    /** Numbers of B that all rows of A go over before the next: 256 kB stay in a core's own cache. */
    private static final int B_AT_ONCE = 1 << 16;

    /** Where a thread that computes copies what the blocks are to read. */
    private final ThreadLocal<Space> spaces = ThreadLocal.withInitial(Space::new);

    private static final class Space {
        /** Rows of A, A_ROW apart; or columns of A side by side, as they lie there: then the rows of A are COLUMNS apart. */
        final float[] a = new float[DEPTH * COLUMNS];
        /** Of Aᵀ·B: rows of B in panels. */
        float[] panels = new float[0];
        /** A block of C that reaches over its edge. */
        final float[] edge = new float[ROWS * PANEL];

        /** On the way back through some states: tanh c, and what would reach the state before the first one. */
        float[] tanhC = new float[0];

        float[] lost = new float[0];
        private float[] zeros = new float[0];

        void reserve(int rows, int hidden) {
            tanhC = atLeast(rows * hidden, tanhC);
            lost = atLeast(hidden, lost);
        }

        float[] zeros(int count) {
            zeros = atLeast(count, zeros);
            return zeros;
        }

        private static float[] atLeast(int count, float[] x) {
            return x.length < count ? new float[count] : x;
        }
    }

    @Override
    public String name() {
        return "vector " + SPECIES.vectorBitSize() + " bit";
    }

    @Override
    public Panels panels() {
        return new Panels(PANEL, ROUND);
    }

    @Override
    public void addMult(int rows, FMatrixRMaj a, int aRow, Panels b, FMatrixRMaj c, int cRow) {
        Shapes.requireAddMult(rows, a, aRow, b, c, cRow);
        addParts(rows, a, aRow, b, null, c, cRow);
    }

    @Override
    public void affine(FMatrixRMaj a, Panels b, FMatrixRMaj start, FMatrixRMaj c) {
        Shapes.requireAffine(a, b, start, c);
        addParts(a.numRows, a, 0, b, start == null ? spaces.get().zeros(b.cols()) : start.data, c, 0);
    }

    /** @param start what every row of C is set to before anything is added; null: C stays */
    private void addParts(int rows, FMatrixRMaj a, int aRow, Panels b, float[] start, FMatrixRMaj c, int cRow) {
        int depth = b.rows();
        int parts = (depth + DEPTH - 1) / DEPTH;
        for (int part = 0, from = 0; part < parts; part++) {
            int end = endOfPart(depth, part, parts);
            float[] first = part == 0 ? start : null;
            if (rows == 1) {
                addRow(end - from, a.data, aRow * depth + from, b, from, first, c.data, cRow);
            } else {
                addRows(rows, end - from, a.data, aRow * depth + from, b, from, first, c.data, cRow * b.cols());
            }
            from = end;
        }
    }

    /** Where the sum over k is cut: parts of like size, whole rounds. */
    private static int endOfPart(int depth, int part, int parts) {
        return part + 1 == parts ? depth : roundUp((int) ((long) depth * (part + 1) / parts));
    }

    /**
     * C[i, j] += Σ_k A[i, k]·B[k, j] for {@code depth} of k, B's row {@code from} being the first. If C is to start from
     * something, it is set block by block, as it then lies in the nearest cache when the products are added.
     */
    private void addRows(int rows, int depth, float[] a, int ao, Panels b, int from, float[] start, float[] c, int co) {
        Space space = spaces.get();
        int n = b.cols();
        int bp = PANEL * b.depth();
        int panels = (n + PANEL - 1) / PANEL;
        int atOnce = Math.max(1, B_AT_ONCE / (PANEL * depth));
        for (int first = 0; first < panels; first += atOnce) {
            int end = Math.min(panels, first + atOnce);
            for (int i = 0, height; i < rows; i += height) {
                height = height(rows - i);
                for (int r = 0, to = 0; r < height; r++, to += A_ROW) {
                    System.arraycopy(a, ao + (i + r) * b.rows(), space.a, to, depth);
                    Arrays.fill(space.a, to + depth, to + roundUp(depth), 0);
                }
                if (start != null) {
                    int column = first * PANEL;
                    setRows(start, column, Math.min(n, end * PANEL) - column, height, c, co + i * n + column, n);
                }
                addBlocks(height, depth, space, b.data(), bp, from, first, end, c, co + i * n, n);
            }
        }
    }

    private static void setRows(float[] start, int column, int count, int rows, float[] c, int co, int n) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(start, column, c, co + r * n, count);
        }
    }

    /** Rows of the next block where so many are left: fives and fours come out even from 12 on. */
    private static int height(int left) {
        return left % ROWS == 0 || left > 4 * (ROWS - 1) ? ROWS : Math.min(left, ROWS - 1);
    }

    @Override
    public void addMultTransA(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c) {
        Shapes.requireAddMultTransA(rows, a, aRow, b, bRow, c);
        int parts = (rows + DEPTH - 1) / DEPTH;
        for (int part = 0, from = 0; part < parts; part++) {
            int end = endOfPart(rows, part, parts);
            setPanels(b.data, (bRow + from) * b.numCols, end - from, b.numCols);
            addColumns(end - from, a.data, (aRow + from) * a.numCols, a.numCols, c.data, b.numCols);
            from = end;
        }
    }

    /** C[i, j] += Σ_k A[k, i]·B[k, j], with the rows of B in this thread's panels. */
    private void addColumns(int depth, float[] a, int ao, int m, float[] c, int n) {
        Space space = spaces.get();
        int bp = PANEL * roundUp(depth);
        int panels = (n + PANEL - 1) / PANEL;
        int atOnce = Math.max(1, B_AT_ONCE / bp);
        for (int first = 0; first < panels; first += atOnce) {
            int end = Math.min(panels, first + atOnce);
            for (int i = 0; i < m; i += COLUMNS) {
                int columns = Math.min(COLUMNS, m - i);
                for (int k = 0, from = ao + i, to = 0; k < depth; k++, from += m, to += COLUMNS) {
                    System.arraycopy(a, from, space.a, to, columns);
                }
                Arrays.fill(space.a, depth * COLUMNS, roundUp(depth) * COLUMNS, 0);
                for (int j = 0; j < columns; j += ROWS) {
                    int height = Math.min(ROWS, columns - j);
                    addColumnBlocks(height, depth, space, j, bp, first, end, c, (i + j) * n, n);
                }
            }
        }
    }

    /** Lays the (depth×n) block of B that starts at {@code bo} out in this thread's panels. */
    private void setPanels(float[] b, int bo, int depth, int n) {
        Space space = spaces.get();
        int bp = PANEL * roundUp(depth);
        int size = (n + PANEL - 1) / PANEL * bp;
        if (space.panels.length < size) {
            space.panels = new float[size];
        }
        float[] panels = space.panels;
        for (int k = 0, from = bo; k < depth; k++, from += n) {
            int to = k * PANEL;
            int j = 0;
            for (; j + PANEL <= n; j += PANEL, to += bp) {
                FloatVector.fromArray(SPECIES, b, from + j).intoArray(panels, to);
                FloatVector.fromArray(SPECIES, b, from + j + LANES).intoArray(panels, to + LANES);
            }
            if (j < n) {
                System.arraycopy(b, from + j, panels, to, n - j); // behind them stands any number
            }
        }
        for (int to = depth * PANEL; to < size; to += bp) {
            Arrays.fill(panels, to, to + bp - depth * PANEL, 0);
        }
    }

    private static int roundUp(int depth) {
        return (depth + ROUND - 1) / ROUND * ROUND;
    }

    /**
     * {@code height} rows of C, at most ROWS of them, in the panels from {@code first} to before {@code end}.
     *
     * @param bp the numbers from panel to panel of B
     * @param from B's row that belongs to the first number of a row of A
     * @param co C's first row, whose length is {@code n}
     */
    private static void addBlocks(
            int height,
            int depth,
            Space space,
            float[] b,
            int bp,
            int from,
            int first,
            int end,
            float[] c,
            int co,
            int n) {
        for (int p = first; p < end; p++) {
            int bo = p * bp + from * PANEL;
            int j = p * PANEL;
            if (height == ROWS && j + PANEL <= n) {
                fiveRows(depth, space.a, b, bo, PANEL, c, co + j, n);
            } else if (height == ROWS - 1 && j + PANEL <= n) {
                fourRows(depth, space.a, b, bo, PANEL, c, co + j, n);
            } else {
                Arrays.fill(space.edge, 0);
                fiveRows(depth, space.a, b, bo, PANEL, space.edge, 0, PANEL);
                addEdge(height, Math.min(PANEL, n - j), space.edge, c, co + j, n);
            }
        }
    }

    /** Adds the part of a block that C has. */
    private static void addEdge(int height, int width, float[] block, float[] c, int co, int cs) {
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                c[co + i * cs + j] += block[i * PANEL + j];
            }
        }
    }

    /** {@code height} rows of C in some panels, as {@link #addBlocks}, from columns of A. @param ao the first of them in the space */
    private static void addColumnBlocks(
            int height, int depth, Space space, int ao, int bp, int first, int end, float[] c, int co, int n) {
        for (int p = first; p < end; p++) {
            int j = p * PANEL;
            if (height == ROWS && j + PANEL <= n) {
                fiveColumns(depth, space.a, ao, space.panels, p * bp, PANEL, c, co + j, n);
            } else {
                Arrays.fill(space.edge, 0);
                fiveColumns(depth, space.a, ao, space.panels, p * bp, PANEL, space.edge, 0, PANEL);
                addEdge(height, Math.min(PANEL, n - j), space.edge, c, co + j, n);
            }
        }
    }

    /** {@code bs}, the numbers from row to row of B, is an argument: as a constant it costs registers on JDK 25. */
    private static void fiveRows(int depth, float[] a, float[] b, int bo, int bs, float[] c, int co, int cs) {
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
        for (int k = 0, y = bo; k < depth; k += ROUND, y += ROUND * bs) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, y + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[k + 4 * A_ROW]);
            c40 = s.fma(b0, c40);
            c41 = s.fma(b1, c41);
            s = FloatVector.broadcast(SPECIES, a[k + 3 * A_ROW]);
            c30 = s.fma(b0, c30);
            c31 = s.fma(b1, c31);
            s = FloatVector.broadcast(SPECIES, a[k + 2 * A_ROW]);
            c20 = s.fma(b0, c20);
            c21 = s.fma(b1, c21);
            s = FloatVector.broadcast(SPECIES, a[k + A_ROW]);
            c10 = s.fma(b0, c10);
            c11 = s.fma(b1, c11);
            s = FloatVector.broadcast(SPECIES, a[k]);
            c00 = s.fma(b0, c00);
            c01 = s.fma(b1, c01);
            b0 = FloatVector.fromArray(SPECIES, b, y + bs);
            b1 = FloatVector.fromArray(SPECIES, b, y + bs + LANES);
            s = FloatVector.broadcast(SPECIES, a[k + 1 + 4 * A_ROW]);
            c40 = s.fma(b0, c40);
            c41 = s.fma(b1, c41);
            s = FloatVector.broadcast(SPECIES, a[k + 1 + 3 * A_ROW]);
            c30 = s.fma(b0, c30);
            c31 = s.fma(b1, c31);
            s = FloatVector.broadcast(SPECIES, a[k + 1 + 2 * A_ROW]);
            c20 = s.fma(b0, c20);
            c21 = s.fma(b1, c21);
            s = FloatVector.broadcast(SPECIES, a[k + 1 + A_ROW]);
            c10 = s.fma(b0, c10);
            c11 = s.fma(b1, c11);
            s = FloatVector.broadcast(SPECIES, a[k + 1]);
            c00 = s.fma(b0, c00);
            c01 = s.fma(b1, c01);
        }
        FloatVector.fromArray(SPECIES, c, co).add(c00).intoArray(c, co);
        FloatVector.fromArray(SPECIES, c, co + LANES).add(c01).intoArray(c, co + LANES);
        FloatVector.fromArray(SPECIES, c, co + cs).add(c10).intoArray(c, co + cs);
        FloatVector.fromArray(SPECIES, c, co + cs + LANES).add(c11).intoArray(c, co + cs + LANES);
        FloatVector.fromArray(SPECIES, c, co + 2 * cs).add(c20).intoArray(c, co + 2 * cs);
        FloatVector.fromArray(SPECIES, c, co + 2 * cs + LANES).add(c21).intoArray(c, co + 2 * cs + LANES);
        FloatVector.fromArray(SPECIES, c, co + 3 * cs).add(c30).intoArray(c, co + 3 * cs);
        FloatVector.fromArray(SPECIES, c, co + 3 * cs + LANES).add(c31).intoArray(c, co + 3 * cs + LANES);
        FloatVector.fromArray(SPECIES, c, co + 4 * cs).add(c40).intoArray(c, co + 4 * cs);
        FloatVector.fromArray(SPECIES, c, co + 4 * cs + LANES).add(c41).intoArray(c, co + 4 * cs + LANES);
    }

    /** {@link #fiveRows} whose rows are columns of A. */
    private static void fiveColumns(
            int depth, float[] a, int ao, float[] b, int bo, int bs, float[] c, int co, int cs) {
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
        for (int k = 0, y = bo; k < depth; k += ROUND, y += ROUND * bs) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, y + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[ao + k * COLUMNS + 4]);
            c40 = s.fma(b0, c40);
            c41 = s.fma(b1, c41);
            s = FloatVector.broadcast(SPECIES, a[ao + k * COLUMNS + 3]);
            c30 = s.fma(b0, c30);
            c31 = s.fma(b1, c31);
            s = FloatVector.broadcast(SPECIES, a[ao + k * COLUMNS + 2]);
            c20 = s.fma(b0, c20);
            c21 = s.fma(b1, c21);
            s = FloatVector.broadcast(SPECIES, a[ao + k * COLUMNS + 1]);
            c10 = s.fma(b0, c10);
            c11 = s.fma(b1, c11);
            s = FloatVector.broadcast(SPECIES, a[ao + k * COLUMNS]);
            c00 = s.fma(b0, c00);
            c01 = s.fma(b1, c01);
            b0 = FloatVector.fromArray(SPECIES, b, y + bs);
            b1 = FloatVector.fromArray(SPECIES, b, y + bs + LANES);
            s = FloatVector.broadcast(SPECIES, a[ao + (k + 1) * COLUMNS + 4]);
            c40 = s.fma(b0, c40);
            c41 = s.fma(b1, c41);
            s = FloatVector.broadcast(SPECIES, a[ao + (k + 1) * COLUMNS + 3]);
            c30 = s.fma(b0, c30);
            c31 = s.fma(b1, c31);
            s = FloatVector.broadcast(SPECIES, a[ao + (k + 1) * COLUMNS + 2]);
            c20 = s.fma(b0, c20);
            c21 = s.fma(b1, c21);
            s = FloatVector.broadcast(SPECIES, a[ao + (k + 1) * COLUMNS + 1]);
            c10 = s.fma(b0, c10);
            c11 = s.fma(b1, c11);
            s = FloatVector.broadcast(SPECIES, a[ao + (k + 1) * COLUMNS]);
            c00 = s.fma(b0, c00);
            c01 = s.fma(b1, c01);
        }
        FloatVector.fromArray(SPECIES, c, co).add(c00).intoArray(c, co);
        FloatVector.fromArray(SPECIES, c, co + LANES).add(c01).intoArray(c, co + LANES);
        FloatVector.fromArray(SPECIES, c, co + cs).add(c10).intoArray(c, co + cs);
        FloatVector.fromArray(SPECIES, c, co + cs + LANES).add(c11).intoArray(c, co + cs + LANES);
        FloatVector.fromArray(SPECIES, c, co + 2 * cs).add(c20).intoArray(c, co + 2 * cs);
        FloatVector.fromArray(SPECIES, c, co + 2 * cs + LANES).add(c21).intoArray(c, co + 2 * cs + LANES);
        FloatVector.fromArray(SPECIES, c, co + 3 * cs).add(c30).intoArray(c, co + 3 * cs);
        FloatVector.fromArray(SPECIES, c, co + 3 * cs + LANES).add(c31).intoArray(c, co + 3 * cs + LANES);
        FloatVector.fromArray(SPECIES, c, co + 4 * cs).add(c40).intoArray(c, co + 4 * cs);
        FloatVector.fromArray(SPECIES, c, co + 4 * cs + LANES).add(c41).intoArray(c, co + 4 * cs + LANES);
    }

    private static void fourRows(int depth, float[] a, float[] b, int bo, int bs, float[] c, int co, int cs) {
        FloatVector c00 = FloatVector.zero(SPECIES);
        FloatVector c01 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c30 = c00;
        FloatVector c31 = c00;
        for (int k = 0, y = bo; k < depth; k += ROUND, y += ROUND * bs) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, y + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[k + 3 * A_ROW]);
            c30 = s.fma(b0, c30);
            c31 = s.fma(b1, c31);
            s = FloatVector.broadcast(SPECIES, a[k + 2 * A_ROW]);
            c20 = s.fma(b0, c20);
            c21 = s.fma(b1, c21);
            s = FloatVector.broadcast(SPECIES, a[k + A_ROW]);
            c10 = s.fma(b0, c10);
            c11 = s.fma(b1, c11);
            s = FloatVector.broadcast(SPECIES, a[k]);
            c00 = s.fma(b0, c00);
            c01 = s.fma(b1, c01);
            b0 = FloatVector.fromArray(SPECIES, b, y + bs);
            b1 = FloatVector.fromArray(SPECIES, b, y + bs + LANES);
            s = FloatVector.broadcast(SPECIES, a[k + 1 + 3 * A_ROW]);
            c30 = s.fma(b0, c30);
            c31 = s.fma(b1, c31);
            s = FloatVector.broadcast(SPECIES, a[k + 1 + 2 * A_ROW]);
            c20 = s.fma(b0, c20);
            c21 = s.fma(b1, c21);
            s = FloatVector.broadcast(SPECIES, a[k + 1 + A_ROW]);
            c10 = s.fma(b0, c10);
            c11 = s.fma(b1, c11);
            s = FloatVector.broadcast(SPECIES, a[k + 1]);
            c00 = s.fma(b0, c00);
            c01 = s.fma(b1, c01);
        }
        FloatVector.fromArray(SPECIES, c, co).add(c00).intoArray(c, co);
        FloatVector.fromArray(SPECIES, c, co + LANES).add(c01).intoArray(c, co + LANES);
        FloatVector.fromArray(SPECIES, c, co + cs).add(c10).intoArray(c, co + cs);
        FloatVector.fromArray(SPECIES, c, co + cs + LANES).add(c11).intoArray(c, co + cs + LANES);
        FloatVector.fromArray(SPECIES, c, co + 2 * cs).add(c20).intoArray(c, co + 2 * cs);
        FloatVector.fromArray(SPECIES, c, co + 2 * cs + LANES).add(c21).intoArray(c, co + 2 * cs + LANES);
        FloatVector.fromArray(SPECIES, c, co + 3 * cs).add(c30).intoArray(c, co + 3 * cs);
        FloatVector.fromArray(SPECIES, c, co + 3 * cs + LANES).add(c31).intoArray(c, co + 3 * cs + LANES);
    }

    /** One row of C: A and B are read straight through. What the row before left of B in the cache is read first. */
    private void addRow(int depth, float[] a, int ao, Panels b, int from, float[] start, float[] c, int cRow) {
        int n = b.cols();
        if (start != null) {
            setRows(start, 0, n, 1, c, cRow * n, n);
        }
        int bp = PANEL * b.depth();
        int co = cRow * n;
        int fours = n / (4 * PANEL);
        for (int four = 0; four < fours; four++) {
            int p = 4 * (cRow % 2 == 0 ? four : fours - 1 - four);
            oneRowFourPanels(depth, a, ao, b.data(), p * bp + from * PANEL, bp, c, co + p * PANEL);
        }
        int p = 4 * fours;
        for (; (p + 1) * PANEL <= n; p++) {
            oneRow(depth, a, ao, b.data(), p * bp + from * PANEL, PANEL, c, co + p * PANEL);
        }
        if (p * PANEL < n) {
            float[] edge = spaces.get().edge;
            Arrays.fill(edge, 0);
            oneRow(depth, a, ao, b.data(), p * bp + from * PANEL, PANEL, edge, 0);
            addEdge(1, n - p * PANEL, edge, c, co + p * PANEL, n);
        }
    }

    private static void oneRow(int depth, float[] a, int ao, float[] b, int bo, int bs, float[] c, int co) {
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = c0;
        for (int k = 0, y = bo; k < depth; k++, y += bs) {
            FloatVector s = FloatVector.broadcast(SPECIES, a[ao + k]);
            c0 = s.fma(FloatVector.fromArray(SPECIES, b, y), c0);
            c1 = s.fma(FloatVector.fromArray(SPECIES, b, y + LANES), c1);
        }
        FloatVector.fromArray(SPECIES, c, co).add(c0).intoArray(c, co);
        FloatVector.fromArray(SPECIES, c, co + LANES).add(c1).intoArray(c, co + LANES);
    }

    /** A sentence alone: 8 chains over four panels, {@code bp} numbers apart, as two would wait for each other. */
    private static void oneRowFourPanels(int depth, float[] a, int ao, float[] b, int bo, int bp, float[] c, int co) {
        FloatVector c0 = FloatVector.zero(SPECIES);
        FloatVector c1 = c0;
        FloatVector c2 = c0;
        FloatVector c3 = c0;
        FloatVector c4 = c0;
        FloatVector c5 = c0;
        FloatVector c6 = c0;
        FloatVector c7 = c0;
        for (int k = 0, y = bo; k < depth; k++, y += PANEL) {
            FloatVector s = FloatVector.broadcast(SPECIES, a[ao + k]);
            c0 = s.fma(FloatVector.fromArray(SPECIES, b, y), c0);
            c1 = s.fma(FloatVector.fromArray(SPECIES, b, y + LANES), c1);
            c2 = s.fma(FloatVector.fromArray(SPECIES, b, y + bp), c2);
            c3 = s.fma(FloatVector.fromArray(SPECIES, b, y + bp + LANES), c3);
            c4 = s.fma(FloatVector.fromArray(SPECIES, b, y + 2 * bp), c4);
            c5 = s.fma(FloatVector.fromArray(SPECIES, b, y + 2 * bp + LANES), c5);
            c6 = s.fma(FloatVector.fromArray(SPECIES, b, y + 3 * bp), c6);
            c7 = s.fma(FloatVector.fromArray(SPECIES, b, y + 3 * bp + LANES), c7);
        }
        FloatVector.fromArray(SPECIES, c, co).add(c0).intoArray(c, co);
        FloatVector.fromArray(SPECIES, c, co + LANES).add(c1).intoArray(c, co + LANES);
        FloatVector.fromArray(SPECIES, c, co + PANEL).add(c2).intoArray(c, co + PANEL);
        FloatVector.fromArray(SPECIES, c, co + PANEL + LANES).add(c3).intoArray(c, co + PANEL + LANES);
        FloatVector.fromArray(SPECIES, c, co + 2 * PANEL).add(c4).intoArray(c, co + 2 * PANEL);
        FloatVector.fromArray(SPECIES, c, co + 2 * PANEL + LANES).add(c5).intoArray(c, co + 2 * PANEL + LANES);
        FloatVector.fromArray(SPECIES, c, co + 3 * PANEL).add(c6).intoArray(c, co + 3 * PANEL);
        FloatVector.fromArray(SPECIES, c, co + 3 * PANEL + LANES).add(c7).intoArray(c, co + 3 * PANEL + LANES);
    }

    @Override
    public void addColumnSums(FMatrixRMaj x, FMatrixRMaj sum) {
        int n = x.numCols;
        int j = 0;
        for (; j + PANEL <= n; j += PANEL) {
            FloatVector s0 = FloatVector.fromArray(SPECIES, sum.data, j);
            FloatVector s1 = FloatVector.fromArray(SPECIES, sum.data, j + LANES);
            for (int r = 0, at = j; r < x.numRows; r++, at += n) {
                s0 = s0.add(FloatVector.fromArray(SPECIES, x.data, at));
                s1 = s1.add(FloatVector.fromArray(SPECIES, x.data, at + LANES));
            }
            s0.intoArray(sum.data, j);
            s1.intoArray(sum.data, j + LANES);
        }
        for (; j < n; j++) {
            for (int r = 0, at = j; r < x.numRows; r++, at += n) {
                sum.data[j] += x.data[at];
            }
        }
    }

    /** In floats over SUMMED numbers at most, then in double; and where floats overflow, in double from the start. */
    @Override
    public double sumOfSquares(float[] x, int from, int count) {
        float[] lanes = spaces.get().edge;
        double sum = 0;
        int end = from + count;
        for (int start = from; start < end; start += SUMMED) {
            int next = Math.min(end, start + SUMMED);
            int rest = squaresInLanes(x, start, next, lanes);
            double part = 0;
            for (int lane = 0; lane < LANES; lane++) {
                part += lanes[lane];
            }
            if (!Double.isFinite(part)) {
                part = 0;
                rest = start;
            }
            for (int k = rest; k < next; k++) {
                part += (double) x[k] * x[k];
            }
            sum += part;
        }
        return sum;
    }

    /** Four sums, as one would wait for itself. @return the first number that is left over */
    private static int squaresInLanes(float[] x, int from, int end, float[] lanes) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int k = from;
        for (; k <= end - 4 * LANES; k += 4 * LANES) {
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, k);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, k + LANES);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, k + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, k + 3 * LANES);
            s0 = x0.fma(x0, s0);
            s1 = x1.fma(x1, s1);
            s2 = x2.fma(x2, s2);
            s3 = x3.fma(x3, s3);
        }
        s0.add(s1).add(s2.add(s3)).intoArray(lanes, 0);
        return k;
    }

    @Override
    public void sigmoid(float[] x, int from, int count) {
        int vectors = SPECIES.loopBound(count);
        sigmoid(x, from, 1, 0, vectors);
        for (int k = from + vectors; k < from + count; k++) {
            x[k] = Activations.sigmoid(x[k]);
        }
    }

    @Override
    public void tanh(float[] x, int from, int count) {
        int vectors = SPECIES.loopBound(count);
        tanh(x, from, 1, 0, vectors);
        for (int k = from + vectors; k < from + count; k++) {
            x[k] = Activations.tanh(x[k]);
        }
    }

    private static void sigmoid(float[] x, int from, int rows, int stride, int count) {
        squash(x, from, rows, stride, count, 1, 0, 1);
    }

    private static void tanh(float[] x, int from, int rows, int stride, int count) {
        squash(x, from, rows, stride, count, 2, -1, 0);
    }

    /**
     * x = (a·u + b)/(u + 2) with u = eᶻ − 1 and z = −scale·x, for a whole number of vectors in each row: σ(x) = 1/(u + 2)
     * for scale 1, and tanh x = −u/(u + 2) for scale 2, where u keeps its digits however small x is.
     *
     * <p>eᶻ = 2ⁿ·eʳ: n is z/ln 2 rounded, by adding 1.5·2²³, which leaves n in the lowest bits of the sum; r = z − n·ln 2,
     * |r| ≤ ln 2/2, where Taylor's series of eʳ − 1 up to r⁷/7! is within 6e-9; 2ⁿ is n shifted into a float's exponent. z is
     * kept in ±87, where 2ⁿ is a normal number. NaN goes through all of it and stays.
     */
    private static void squash(float[] x, int from, int rows, int stride, int count, float scale, float a, float b) {
        FloatVector rounding = FloatVector.broadcast(SPECIES, 0x1.8p23f);
        FloatVector ln2High = FloatVector.broadcast(SPECIES, -0x1.62e4p-1f);
        FloatVector ln2Low = FloatVector.broadcast(SPECIES, -0x1.7f7d1cp-20f);
        FloatVector log2E = FloatVector.broadcast(SPECIES, 0x1.715476p0f);
        FloatVector over2 = FloatVector.broadcast(SPECIES, 1 / 2f);
        FloatVector over6 = FloatVector.broadcast(SPECIES, 1 / 6f);
        FloatVector over24 = FloatVector.broadcast(SPECIES, 1 / 24f);
        FloatVector over120 = FloatVector.broadcast(SPECIES, 1 / 120f);
        FloatVector over720 = FloatVector.broadcast(SPECIES, 1 / 720f);
        FloatVector over5040 = FloatVector.broadcast(SPECIES, 1 / 5040f);
        for (int row = 0, first = from; row < rows; row++, first += stride) {
            for (int k = first; k < first + count; k += LANES) {
                FloatVector z =
                        FloatVector.fromArray(SPECIES, x, k).mul(-scale).min(87).max(-87);
                FloatVector rounded = z.fma(log2E, rounding);
                FloatVector n = rounded.sub(rounding);
                FloatVector r = n.fma(ln2Low, n.fma(ln2High, z));
                FloatVector series = r.fma(over5040, over720)
                        .fma(r, over120)
                        .fma(r, over24)
                        .fma(r, over6)
                        .fma(r, over2);
                FloatVector less1 = series.mul(r).fma(r, r);
                FloatVector power = rounded.reinterpretAsInts()
                        .lanewise(VectorOperators.LSHL, 23)
                        .add(0x3f800000)
                        .reinterpretAsFloats();
                FloatVector u = less1.fma(power, power.sub(1));
                u.mul(a).add(b).div(u.add(2)).intoArray(x, k);
            }
        }
    }

    @Override
    public void lstmForward(TimeStep step, int hidden, float[] gates, float[] c, float[] h) {
        int vectors = SPECIES.loopBound(hidden);
        int row = step.row();
        int started = step.rows() - step.withState();
        int width = 4 * hidden;
        sigmoid(gates, row * width, step.rows(), width, vectors);
        sigmoid(gates, row * width + hidden, step.rows(), width, vectors);
        tanh(gates, row * width + 2 * hidden, step.rows(), width, vectors);
        sigmoid(gates, row * width + 3 * hidden, step.rows(), width, vectors);
        goOn(step.withState(), hidden, vectors, gates, row * width, c, step.before() * hidden, row * hidden);
        start(started, hidden, vectors, gates, (row + step.withState()) * width, c, (row + step.withState()) * hidden);
        System.arraycopy(c, row * hidden, h, row * hidden, step.rows() * hidden);
        tanh(h, row * hidden, step.rows(), hidden, vectors);
        putOut(step.rows(), hidden, vectors, gates, row * width + 3 * hidden, h, row * hidden);
        if (vectors < hidden) {
            LstmGates.forward(step, hidden, vectors, gates, c, h);
        }
    }

    /** c = f∘c' + i∘g. */
    private static void goOn(
            int rows, int hidden, int vectors, float[] gates, int gatesAt, float[] c, int previous, int at) {
        for (int r = 0; r < rows; r++) {
            int i = gatesAt + 4 * r * hidden;
            for (int j = 0; j < vectors; j += LANES) {
                FloatVector candidate = FloatVector.fromArray(SPECIES, gates, i + j)
                        .mul(FloatVector.fromArray(SPECIES, gates, i + 2 * hidden + j));
                FloatVector.fromArray(SPECIES, gates, i + hidden + j)
                        .fma(FloatVector.fromArray(SPECIES, c, previous + r * hidden + j), candidate)
                        .intoArray(c, at + r * hidden + j);
            }
        }
    }

    /** c = i∘g. */
    private static void start(int rows, int hidden, int vectors, float[] gates, int gatesAt, float[] c, int at) {
        for (int r = 0; r < rows; r++) {
            int i = gatesAt + 4 * r * hidden;
            for (int j = 0; j < vectors; j += LANES) {
                FloatVector.fromArray(SPECIES, gates, i + j)
                        .mul(FloatVector.fromArray(SPECIES, gates, i + 2 * hidden + j))
                        .intoArray(c, at + r * hidden + j);
            }
        }
    }

    /** h = o∘h. */
    private static void putOut(int rows, int hidden, int vectors, float[] gates, int o, float[] h, int at) {
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < vectors; j += LANES) {
                FloatVector.fromArray(SPECIES, gates, o + 4 * r * hidden + j)
                        .mul(FloatVector.fromArray(SPECIES, h, at + r * hidden + j))
                        .intoArray(h, at + r * hidden + j);
            }
        }
    }

    @Override
    public void lstmBackward(
            TimeStep step, int hidden, float[] gates, float[] c, float[] dh, float[] dc, float[] dGates) {
        Space space = spaces.get();
        space.reserve(step.rows(), hidden);
        int vectors = SPECIES.loopBound(hidden);
        int at = step.row() * hidden;
        int end = step.rows() * hidden;
        int going = step.withState() * hidden;
        float[] tanhC = space.tanhC;
        System.arraycopy(c, at, tanhC, 0, end);
        tanh(tanhC, 0, step.rows(), hidden, vectors);
        int before = step.before() * hidden;
        back(0, going, hidden, vectors, gates, at, tanhC, dh, dc, c, dc, before, hidden, dGates);
        // a sentence starts from zeros, and what would reach them is lost
        back(going, end, hidden, vectors, gates, at, tanhC, dh, dc, space.zeros(hidden), space.lost, 0, 0, dGates);
        if (vectors < hidden) {
            LstmGates.backward(step, hidden, vectors, gates, c, dh, dc, dGates);
        }
    }

    /**
     * As {@link LstmGates} says.
     *
     * @param from the first state of the block to go through, {@code to} the first not to
     * @param at where the block lies in dh and dc
     * @param c1 c', the states before, {@code before} being the first and {@code stride} the way to the next row's; dc1 dc'
     */
    private static void back(
            int from,
            int to,
            int hidden,
            int vectors,
            float[] gates,
            int at,
            float[] tanhC,
            float[] dh,
            float[] dc,
            float[] c1,
            float[] dc1,
            int before,
            int stride,
            float[] dGates) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int row = from, previous = before; row < to; row += hidden, previous += stride) {
            int i = 4 * (at + row);
            int f = i + hidden;
            int g = f + hidden;
            int o = g + hidden;
            for (int j = 0; j < vectors; j += LANES) {
                FloatVector tanh = FloatVector.fromArray(SPECIES, tanhC, row + j);
                FloatVector out = FloatVector.fromArray(SPECIES, gates, o + j);
                FloatVector dOut =
                        FloatVector.fromArray(SPECIES, dh, at + row + j).mul(out);
                FloatVector d = dOut.mul(one.sub(tanh.mul(tanh))).add(FloatVector.fromArray(SPECIES, dc, at + row + j));
                dOut.mul(tanh).mul(one.sub(out)).intoArray(dGates, o + j);
                d.intoArray(dc, at + row + j);
                FloatVector in = FloatVector.fromArray(SPECIES, gates, i + j);
                FloatVector cell = FloatVector.fromArray(SPECIES, gates, g + j);
                FloatVector forget = FloatVector.fromArray(SPECIES, gates, f + j);
                FloatVector dIn = d.mul(in);
                dIn.mul(cell).mul(one.sub(in)).intoArray(dGates, i + j);
                dIn.mul(one.sub(cell.mul(cell))).intoArray(dGates, g + j);
                FloatVector dForget = d.mul(forget);
                dForget.mul(FloatVector.fromArray(SPECIES, c1, previous + j))
                        .mul(one.sub(forget))
                        .intoArray(dGates, f + j);
                dForget.add(FloatVector.fromArray(SPECIES, dc1, previous + j)).intoArray(dc1, previous + j);
            }
        }
    }

    /** Twelve chains of multiply-adds in registers, without any load. */
    @Override
    public double peakGigaflops() {
        int rounds = 1 << 18;
        double best = 0;
        float[] sum = new float[LANES];
        for (int attempt = 0; attempt < 20; attempt++) {
            long start = System.nanoTime();
            twelveChains(rounds, sum);
            best = Math.max(best, 2.0 * 12 * LANES * rounds / (System.nanoTime() - start));
        }
        return best;
    }

    private static void twelveChains(int rounds, float[] sum) {
        FloatVector x = FloatVector.broadcast(SPECIES, .5f);
        FloatVector c0 = FloatVector.fromArray(SPECIES, sum, 0);
        FloatVector c1 = c0;
        FloatVector c2 = c0;
        FloatVector c3 = c0;
        FloatVector c4 = c0;
        FloatVector c5 = c0;
        FloatVector c6 = c0;
        FloatVector c7 = c0;
        FloatVector c8 = c0;
        FloatVector c9 = c0;
        FloatVector c10 = c0;
        FloatVector c11 = c0;
        for (int round = 0; round < rounds; round++) {
            c0 = c0.fma(x, x);
            c1 = c1.fma(x, x);
            c2 = c2.fma(x, x);
            c3 = c3.fma(x, x);
            c4 = c4.fma(x, x);
            c5 = c5.fma(x, x);
            c6 = c6.fma(x, x);
            c7 = c7.fma(x, x);
            c8 = c8.fma(x, x);
            c9 = c9.fma(x, x);
            c10 = c10.fma(x, x);
            c11 = c11.fma(x, x);
        }
        c0.add(c1)
                .add(c2)
                .add(c3)
                .add(c4)
                .add(c5)
                .add(c6)
                .add(c7)
                .add(c8)
                .add(c9)
                .add(c10)
                .add(c11)
                .intoArray(sum, 0);
    }
}
