package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import laststep.model.Prediction;
import laststep.text.LabelSet;

/** The parts that several commands' JSON has in common. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A figure; null where it is not finite, which JSON cannot say. */
    static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    static ArrayNode array(float[] numbers) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (float number : numbers) {
            array.add(number);
        }
        return array;
    }

    static ArrayNode matrix(float[][] rows) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (float[] row : rows) {
            array.add(array(row));
        }
        return array;
    }

    /** text, tokens, unknown, label, log_probabilities. */
    static ObjectNode prediction(Prediction prediction, LabelSet labels) {
        ObjectNode node = object().put("text", prediction.encoded().sentence());
        ArrayNode tokens = node.putArray("tokens");
        ArrayNode unknown = node.putArray("unknown");
        for (int t = 0; t < prediction.encoded().tokens().size(); t++) {
            String token = prediction.encoded().tokens().get(t).text();
            tokens.add(token);
            if (prediction.encoded().unknown(t)) {
                unknown.add(token);
            }
        }
        node.put("label", labels.name(prediction.label()));
        ObjectNode logs = node.putObject("log_probabilities");
        for (int k = 0; k < labels.size(); k++) {
            logs.put(labels.name(k), prediction.logProbabilities()[k]);
        }
        return node;
    }
}
