package laststep.model;

import java.util.List;
import laststep.nn.Direction;

/**
 * Everything the network computed while it read one sentence.
 *
 * @param prediction the answer
 * @param layers each layer forward then backward, the lowest first
 * @param readOut (2H) the vector the classes are decided from. Not to be modified
 * @param logits (C) readOut·W + b. Not to be modified
 */
public record Trace(Prediction prediction, List<LayerTrace> layers, float[] readOut, float[] logits) {

    public LayerTrace layer(int layer, Direction direction) {
        return layers.get(2 * layer + direction.ordinal());
    }

    /** m. */
    public int tokens() {
        return prediction.encoded().tokens().size();
    }
}
