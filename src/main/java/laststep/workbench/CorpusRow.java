package laststep.workbench;

import laststep.text.LabelledText;

/**
 * A row of the corpus as it is shown.
 *
 * @param line the line of the file it came from, counted from 1
 */
public record CorpusRow(int line, String label, String text) {
    static CorpusRow of(LabelledText row) {
        return new CorpusRow(row.line(), row.label(), row.text());
    }

    /** The row as it stood in the file. */
    public String asTsv() {
        return label + "\t" + text;
    }
}
