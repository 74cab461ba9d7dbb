package laststep.ui;

import javafx.scene.layout.Region;

/** The small square in a class's colour that stands before its name, the same in every place. */
public final class ClassMark {
    private static final int COLOURS = 8;

    private ClassMark() {}

    /** @param index the class's index in the corpus's label set */
    public static Region of(int index) {
        Region mark = new Region();
        mark.getStyleClass().addAll("class-mark", styleClass(index));
        return mark;
    }

    /** What gives a region the class's colour as its background. */
    static String styleClass(int index) {
        return "class-" + (index % COLOURS + 1);
    }
}
