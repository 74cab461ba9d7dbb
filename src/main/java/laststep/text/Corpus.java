package laststep.text;

import java.util.List;

/**
 * A labelled corpus in memory.
 *
 * @param name what to call it on screen: the file's name without its ending, or the sample's name
 * @param source where to open it again: a file's path, or {@code sample:} and the sample's id
 * @param rows every row that was taken, in the file's order; at least one
 * @param labels the classes of these rows
 * @param sha256 the SHA-256 of the file's bytes, in hexadecimal
 */
public record Corpus(String name, String source, List<LabelledText> rows, LabelSet labels, String sha256) {
    public Corpus {
        rows = List.copyOf(rows);
    }

    public int size() {
        return rows.size();
    }
}
