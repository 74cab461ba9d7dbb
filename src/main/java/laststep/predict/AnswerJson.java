package laststep.predict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import laststep.model.Prediction;
import laststep.text.LabelSet;

/** An answer as a line of JSON: text, tokens, unknown, label, log_probabilities, and cut where tokens were not read. */
public final class AnswerJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerJson() {}

    /**
     * All classes in the model's order.
     *
     * @param text the sentence as it stood in its line
     */
    public static String line(String text, Prediction prediction, LabelSet labels) {
        return line(text, prediction, labels, IntStream.range(0, labels.size()));
    }

    /** The same with so many classes as are wanted, the most probable first. */
    public static String line(String text, Prediction prediction, LabelSet labels, int most) {
        IntStream best =
                Answer.best(prediction.logProbabilities(), most).stream().mapToInt(label -> label);
        return line(text, prediction, labels, best);
    }

    private static String line(String text, Prediction prediction, LabelSet labels, IntStream shown) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("text", text);
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
        shown.forEach(k -> logs.put(labels.name(k), prediction.logProbabilities()[k]));
        if (prediction.encoded().cut() > 0) {
            node.put("cut", prediction.encoded().cut());
        }
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
