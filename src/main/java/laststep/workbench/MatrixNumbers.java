package laststep.workbench;

import java.util.Locale;

/** What the cells of a confusion matrix say. */
public enum MatrixNumbers {
    COUNTS,
    /** Shares of the sentences of a class. */
    ROWS,
    /** Shares of the sentences taken for a class. */
    COLUMNS;

    /** The key of its name in the message bundles. */
    public String key() {
        return "evaluate.confusion." + name().toLowerCase(Locale.ROOT);
    }
}
