package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

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

    /** A measured figure with so many decimal places. */
    static double rounded(double value, int places) {
        return Double.parseDouble(String.format(Locale.ROOT, "%." + places + "f", value));
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
}
