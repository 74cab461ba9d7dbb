package laststep.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import laststep.message.Problem;

/** Words what is wrong with a regular expression: Java says it in English only. */
final class ExpressionProblem {
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("Unclosed group", "corpus.regex.group");
        KEYS.put("Unclosed character class", "corpus.regex.class");
        KEYS.put("Unmatched closing", "corpus.regex.closing");
        KEYS.put("Dangling meta character", "corpus.regex.repeat");
        KEYS.put("Illegal repetition", "corpus.regex.count");
        KEYS.put("Unclosed counted closure", "corpus.regex.count");
        KEYS.put("Illegal character range", "corpus.regex.range");
        KEYS.put("Illegal/unsupported escape", "corpus.regex.escape");
        KEYS.put("Unexpected internal error", "corpus.regex.escape"); // a backslash at the very end
    }

    private ExpressionProblem() {}

    static Problem of(PatternSyntaxException failure) {
        String key = KEYS.entrySet().stream()
                .filter(entry -> failure.getDescription().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("corpus.regex.other");
        return new Problem("corpus.search.malformed", new Problem(key));
    }
}
