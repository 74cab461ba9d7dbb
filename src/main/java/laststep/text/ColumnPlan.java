package laststep.text;

import java.util.List;

/**
 * Which columns of a file hold labels and texts.
 *
 * @param names of all columns: from the header, or the fields of JSON objects; else their numbers, counted from 1
 * @param header whether the first row names the columns
 * @param label the index of the column of labels
 * @param text the index of the column of texts
 */
public record ColumnPlan(List<String> names, boolean header, int label, int text) {
    /** What formats have that say themselves which is which. */
    static final ColumnPlan LABEL_AND_TEXT = new ColumnPlan(List.of("label", "text"), false, 0, 1);

    public ColumnPlan {
        names = List.copyOf(names);
    }

    /** How many columns a row has. */
    public int width() {
        return names.size();
    }

    public String labelName() {
        return names.get(label);
    }

    public String textName() {
        return names.get(text);
    }
}
