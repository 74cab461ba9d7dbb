package laststep.training;

import laststep.math.Kernels;
import laststep.math.Panels;
import laststep.math.TimeStep;
import org.ejml.data.FMatrixRMaj;

/** Kernels that give way before each matrix product, the only work that takes milliseconds. */
final class WaitingKernels implements Kernels {
    private final Kernels kernels;
    private final RightOfWay way;

    WaitingKernels(Kernels kernels, RightOfWay way) {
        this.kernels = kernels;
        this.way = way;
    }

    @Override
    public String name() {
        return kernels.name();
    }

    @Override
    public Panels panels() {
        return kernels.panels();
    }

    @Override
    public void addMult(int rows, FMatrixRMaj a, int aRow, Panels b, FMatrixRMaj c, int cRow) {
        way.give();
        kernels.addMult(rows, a, aRow, b, c, cRow);
    }

    @Override
    public void affine(FMatrixRMaj a, Panels b, FMatrixRMaj start, FMatrixRMaj c) {
        way.give();
        kernels.affine(a, b, start, c);
    }

    @Override
    public void addMultTransA(int rows, FMatrixRMaj a, int aRow, FMatrixRMaj b, int bRow, FMatrixRMaj c) {
        way.give();
        kernels.addMultTransA(rows, a, aRow, b, bRow, c);
    }

    @Override
    public void addColumnSums(FMatrixRMaj x, FMatrixRMaj sum) {
        kernels.addColumnSums(x, sum);
    }

    @Override
    public double sumOfSquares(float[] x, int from, int count) {
        return kernels.sumOfSquares(x, from, count);
    }

    @Override
    public void sigmoid(float[] x, int from, int count) {
        kernels.sigmoid(x, from, count);
    }

    @Override
    public void tanh(float[] x, int from, int count) {
        kernels.tanh(x, from, count);
    }

    @Override
    public void lstmForward(TimeStep step, int hidden, float[] gates, float[] c, float[] h) {
        kernels.lstmForward(step, hidden, gates, c, h);
    }

    @Override
    public void lstmBackward(
            TimeStep step, int hidden, float[] gates, float[] c, float[] dh, float[] dc, float[] dGates) {
        kernels.lstmBackward(step, hidden, gates, c, dh, dc, dGates);
    }

    @Override
    public double peakGigaflops() {
        return kernels.peakGigaflops();
    }
}
