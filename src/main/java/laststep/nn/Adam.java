package laststep.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam (Kingma and Ba 2015) with PyTorch's defaults β₁ = .9, β₂ = .999, ε = 1e-8 and its bias correction. At step t, with
 * g = ∂L/∂θ:
 *
 * <pre>
 * m ← β₁m + (1 − β₁)g     v ← β₂v + (1 − β₂)g²     θ ← θ − λ/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε)
 * </pre>
 *
 * <p>AdamW (Loshchilov and Hutter 2019) first shrinks the weights themselves: θ ← θ − λ·w·θ, with PyTorch's w = .01.
 *
 * <p>The moments are dense: a word vector that does not occur in a batch still moves by its decaying momentum.
 */
final class Adam implements Optimiser {
    static final float ADAMW_DECAY = 0.01f;

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    // not 1 − 0.999f, which is 1.3e-5 off
    private static final float REST1 = 0.1f;
    private static final float REST2 = 0.001f;
    private static final float EPSILON = 1e-8f;

    /** Numbers of one piece of work: enough to pay for handing it out. */
    private static final int PIECE = 1 << 15;

    private final List<Parameter> parameters;
    private final Workers workers;
    private float learningRate;
    private final float decay;
    private final List<float[]> m;
    private final List<float[]> v;
    private int t;

    /** @param decay w; 0 for plain Adam */
    Adam(List<Parameter> parameters, float learningRate, float decay, Workers workers) {
        this.parameters = parameters;
        this.workers = workers;
        this.learningRate = learningRate;
        this.decay = decay;
        m = parameters.stream().map(p -> new float[p.size()]).toList();
        v = parameters.stream().map(p -> new float[p.size()]).toList();
    }

    @Override
    public void setLearningRate(float newRate) {
        learningRate = newRate;
    }

    @Override
    public void step() {
        t++;
        float stepSize = (float) (learningRate / (1 - Math.pow(0.9, t)));
        float correction = (float) (1 / Math.sqrt(1 - Math.pow(0.999, t))); // by which to multiply: half the divisions
        float kept = 1 - learningRate * decay;
        List<Runnable> pieces = new ArrayList<>();
        for (int i = 0; i < m.size(); i++) {
            float[] value = parameters.get(i).value().data;
            float[] grad = parameters.get(i).grad().data;
            float[] mean = m.get(i);
            float[] square = v.get(i);
            for (int from = 0; from < mean.length; from += PIECE) {
                int start = from;
                int end = Math.min(mean.length, from + PIECE);
                pieces.add(() -> update(start, end, value, grad, mean, square, kept, stepSize, correction));
            }
        }
        workers.run(pieces);
    }

    @Override
    public State state() {
        Map<String, float[]> buffers = new LinkedHashMap<>();
        Buffers.save("exp_avg", parameters, m, buffers);
        Buffers.save("exp_avg_sq", parameters, v, buffers);
        return new State(t, buffers);
    }

    @Override
    public void restore(State state) {
        Buffers.load("exp_avg", parameters, m, state.buffers());
        Buffers.load("exp_avg_sq", parameters, v, state.buffers());
        t = state.steps();
    }

    private static void update(
            int from,
            int to,
            float[] value,
            float[] grad,
            float[] m,
            float[] v,
            float kept,
            float stepSize,
            float correction) {
        for (int k = from; k < to; k++) {
            float g = grad[k];
            m[k] = BETA1 * m[k] + REST1 * g;
            v[k] = BETA2 * v[k] + REST2 * g * g;
            value[k] = kept * value[k] - stepSize * m[k] / ((float) Math.sqrt(v[k]) * correction + EPSILON);
        }
    }
}
