package laststep.workbench;

import java.util.Locale;

/** Why a row of the corpus' file should be looked at. */
public enum ReportKind {
    NOT_TAKEN,
    TWO_LABELS,
    TWO_PARTS,
    DUPLICATE,
    /** Longer than max_length: it is cut while training. */
    TOO_LONG,
    /** The rows that name the columns: nothing is wrong with them. */
    HEADER;

    /** The key of its name in the message bundles, which takes the number of rows. */
    public String key() {
        return "corpus.report." + name().toLowerCase(Locale.ROOT);
    }
}
