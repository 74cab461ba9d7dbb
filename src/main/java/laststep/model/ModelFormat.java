package laststep.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import laststep.message.ProblemException;
import laststep.text.TokenizerKind;

/** The versions of the model file's format, and what older ones mean today. */
final class ModelFormat {
    /** 2: tokens may be folded, and the tokeniser {@code words} follows Unicode's rules. */
    static final int VERSION = 2;

    private static final int BEFORE_FOLDING = 1;

    private ModelFormat() {}

    /**
     * Makes of a model.json what the newest version would have written for the same classifier.
     *
     * @param root modified
     * @throws ProblemException if it is of a version that is not known here
     */
    static void bringUpToDate(JsonNode root, Path file) {
        int version = root.path("format_version").asInt(-1);
        if (version == BEFORE_FOLDING) {
            keepWords(root.path("spec"));
            keepWords(root.path("run").path("settings"));
        } else if (version != VERSION) {
            throw new ProblemException("problem.model.version", file.toString(), String.valueOf(version));
        }
    }

    /** The words of format 1 were cut by Java's rules: such a model goes on reading what it was trained on. */
    private static void keepWords(JsonNode kinds) {
        if (kinds instanceof ObjectNode node && node.path("tokenizer").asText().equalsIgnoreCase("words")) {
            node.put("tokenizer", TokenizerKind.JDK_WORDS.id());
        }
    }
}
