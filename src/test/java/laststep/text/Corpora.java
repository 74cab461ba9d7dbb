package laststep.text;

import java.util.ArrayList;
import java.util.List;

/** Makes corpora for tests. */
final class Corpora {
    private Corpora() {}

    /** A corpus of rows written as {@code label⇥text}. */
    static Corpus of(String... lines) {
        List<LabelledText> rows = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t");
            rows.add(new LabelledText(rows.size() + 1, fields[0], fields[1]));
        }
        return new Corpus("test", "test.tsv", rows, LabelSet.of(rows), "");
    }

    /** A corpus with so many rows of each class, every text another. */
    static Corpus ofClasses(int... rowsOfClass) {
        List<String> lines = new ArrayList<>();
        for (int label = 0; label < rowsOfClass.length; label++) {
            for (int i = 0; i < rowsOfClass[label]; i++) {
                lines.add("class" + label + "\ttext " + label + " " + i);
            }
        }
        return of(lines.toArray(String[]::new));
    }
}
