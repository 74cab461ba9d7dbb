package laststep.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import laststep.nn.Norms;
import laststep.nn.Parameter;
import laststep.training.TrainingEvent.UpdatesMeasured;

/**
 * How far a step moves the weights of each layer, measured against their own length: ‖Δθ‖₂/‖θ‖₂, with θ before the step. Only
 * every so often, as it takes a copy of all weights and one pass over them.
 */
final class UpdateRatios {
    /** Of 20 steps the first: a pass over the weights is little beside 20 steps that each read and write them all. */
    static final int EVERY_STEPS = 20;

    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /** @param parameters of the whole network, in its order */
    UpdateRatios(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            layers.computeIfAbsent(layerOf(p.name()), name -> new Layer())
                    .values
                    .add(p.value().data);
        }
    }

    /** The embedding is {@code emb}, the linear layer {@code generator}; a recurrent layer, both directions, {@code rnn_l0}. */
    private static String layerOf(String parameter) {
        String module = parameter.substring(0, parameter.indexOf('.'));
        int layer = parameter.indexOf("_l");
        return layer < 0 ? module : module + parameter.substring(layer).replace("_reverse", "");
    }

    private static boolean isMeasured(long step) {
        return (step - 1) % EVERY_STEPS == 0;
    }

    /** To be called before the optimiser changes the weights. @param step counted from 1 */
    void beforeStep(long step) {
        if (isMeasured(step)) {
            layers.values().forEach(Layer::remember);
        }
    }

    /** To be called when the weights have changed: tells the ratios if this step was to be measured. */
    void afterStep(long step, Consumer<TrainingEvent> listener) {
        if (isMeasured(step)) {
            listener.accept(new UpdatesMeasured(
                    step,
                    List.copyOf(layers.keySet()),
                    layers.values().stream().map(Layer::ratio).toList()));
        }
    }

    private static final class Layer {
        private final List<float[]> values = new ArrayList<>();
        private final List<float[]> copies = new ArrayList<>();
        private double length;

        void remember() {
            length = Norms.norm(values);
            for (int i = 0; i < values.size(); i++) {
                float[] value = values.get(i);
                if (copies.size() == i) {
                    copies.add(new float[value.length]);
                }
                System.arraycopy(value, 0, copies.get(i), 0, value.length);
            }
        }

        double ratio() {
            for (int i = 0; i < values.size(); i++) {
                subtract(values.get(i), copies.get(i));
            }
            return Norms.norm(copies) / length;
        }

        /** y ← x − y. */
        private static void subtract(float[] x, float[] y) {
            for (int k = 0; k < y.length; k++) {
                y[k] = x[k] - y[k];
            }
        }
    }
}
