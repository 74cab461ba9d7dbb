package laststep.nn;

import java.util.List;

/** Gradient descent: θ ← θ − λ·∂L/∂θ (PyTorch's {@code SGD}). */
final class Sgd implements Optimiser {
    private final List<Parameter> parameters;
    private final float learningRate;

    Sgd(List<Parameter> parameters, float learningRate) {
        this.parameters = parameters;
        this.learningRate = learningRate;
    }

    @Override
    public void step() {
        for (Parameter p : parameters) {
            float[] value = p.value().data;
            float[] grad = p.grad().data;
            for (int k = 0; k < p.size(); k++) {
                value[k] -= learningRate * grad[k];
            }
        }
    }
}
