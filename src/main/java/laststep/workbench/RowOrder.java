package laststep.workbench;

import java.util.Comparator;
import laststep.text.LabelledText;

/**
 * In which order rows are shown; what is equal stays in the file's order.
 *
 * @param column what is compared
 * @param descending whether the greatest comes first
 */
public record RowOrder(Column column, boolean descending) {
    /** As in the file. */
    public static final RowOrder OF_THE_FILE = new RowOrder(Column.LINE, false);

    /** What a row is sorted by. */
    public enum Column {
        LINE,
        LABEL,
        TEXT
    }

    /** Null for the file's own order, which needs no comparing. */
    Comparator<LabelledText> comparator() {
        Comparator<LabelledText> ascending = switch (column) {
            case LINE -> null;
            case LABEL -> Comparator.comparing(LabelledText::label);
            case TEXT -> Comparator.comparing(LabelledText::text);
        };
        return descending && ascending != null ? ascending.reversed() : ascending;
    }
}
