package laststep.workbench;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import laststep.text.LabelledText;
import laststep.text.WatchedText;

/**
 * What is looked for in rows.
 *
 * @param pattern what the text must hold, or null for any text
 * @param watched whether finding it may take long, as a regular expression can try a text in more ways than there are atoms
 * @param label of which class the row must be, or none for any
 */
record RowQuery(Pattern pattern, boolean watched, Optional<String> label) {
    /**
     * @param words what somebody typed; upper and lower case alike
     * @throws PatternSyntaxException if it should be a regular expression and is none
     */
    static RowQuery of(String words, boolean regularExpression, Optional<String> label) {
        if (words.isEmpty()) {
            return new RowQuery(null, false, label);
        }
        // corpora are in NFC, some keyboards write hangul in NFD
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        int literal = regularExpression ? 0 : Pattern.LITERAL;
        Pattern pattern = Pattern.compile(composed, literal | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new RowQuery(pattern, regularExpression, label);
    }

    boolean findsAll() {
        return pattern == null && label.isEmpty();
    }

    /** @param watch is called now and then while an expression tries a text; may throw to end that */
    boolean matches(LabelledText row, Runnable watch) {
        if (label.isPresent() && !label.get().equals(row.label())) {
            return false;
        }
        return pattern == null
                || pattern.matcher(watched ? new WatchedText(row.text(), watch) : row.text())
                        .find();
    }
}
