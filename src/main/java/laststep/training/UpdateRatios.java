package laststep.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import laststep.nn.Parameter;
import laststep.training.TrainingEvent.UpdatesMeasured;

/**
 * How far a step moves the weights of each layer, measured against their own length: ‖Δθ‖₂/‖θ‖₂, with θ before the step. Only
 * every so often, as it takes a copy of all weights and one pass over them.
 */
final class UpdateRatios {
    /** Of 20 steps the first: a pass over the weights is little beside 20 steps that each read and write them all. */
    static final int EVERY_STEPS = 20;

    private final Map<String, List<Parameter>> layers = new LinkedHashMap<>();
    private final Map<Parameter, float[]> before = new LinkedHashMap<>();

    /** @param parameters of the whole network, in its order */
    UpdateRatios(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            layers.computeIfAbsent(layerOf(p.name()), name -> new ArrayList<>()).add(p);
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
            layers.values().forEach(layer -> layer.forEach(this::remember));
        }
    }

    private void remember(Parameter p) {
        float[] copy = before.computeIfAbsent(p, first -> new float[first.size()]);
        System.arraycopy(p.value().data, 0, copy, 0, copy.length);
    }

    /** To be called when the weights have changed: tells the ratios if this step was to be measured. */
    void afterStep(long step, Consumer<TrainingEvent> listener) {
        if (isMeasured(step)) {
            listener.accept(new UpdatesMeasured(
                    step,
                    List.copyOf(layers.keySet()),
                    layers.values().stream().map(this::ratio).toList()));
        }
    }

    private double ratio(List<Parameter> layer) {
        double moved = 0;
        double length = 0;
        for (Parameter p : layer) {
            float[] now = p.value().data;
            float[] old = before.get(p);
            for (int k = 0; k < old.length; k++) {
                double change = (double) now[k] - old[k];
                moved += change * change;
                length += (double) old[k] * old[k];
            }
        }
        return Math.sqrt(moved / length);
    }
}
