package laststep.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gradient descent with momentum μ, as PyTorch's {@code SGD}: u ← μu + ∂L/∂θ, θ ← θ − λu; plain for μ = 0. */
final class Sgd implements Optimiser {
    private final List<Parameter> parameters;
    private float learningRate;
    private final float momentum;
    private final List<float[]> velocities;
    private int steps;

    Sgd(List<Parameter> parameters, float learningRate, float momentum) {
        this.parameters = parameters;
        this.learningRate = learningRate;
        this.momentum = momentum;
        velocities = momentum == 0
                ? List.of()
                : parameters.stream().map(p -> new float[p.size()]).toList();
    }

    @Override
    public void setLearningRate(float newRate) {
        learningRate = newRate;
    }

    @Override
    public void step() {
        steps++;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter p = parameters.get(i);
            float[] direction = momentum == 0 ? p.grad().data : accelerate(velocities.get(i), p.grad().data);
            float[] value = p.value().data;
            for (int k = 0; k < value.length; k++) {
                value[k] -= learningRate * direction[k];
            }
        }
    }

    @Override
    public State state() {
        Map<String, float[]> buffers = new LinkedHashMap<>();
        Buffers.save("momentum_buffer", parameters, velocities, buffers);
        return new State(steps, buffers);
    }

    @Override
    public void restore(State state) {
        Buffers.load("momentum_buffer", parameters, velocities, state.buffers());
        steps = state.steps();
    }

    private float[] accelerate(float[] velocity, float[] grad) {
        for (int k = 0; k < velocity.length; k++) {
            velocity[k] = momentum * velocity[k] + grad[k];
        }
        return velocity;
    }
}
