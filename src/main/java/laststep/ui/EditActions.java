package laststep.ui;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** The Edit menu, which acts on whatever has the focus: a text field, or a table that can copy its rows. */
final class EditActions {
    private static final Object COPY = new Object();

    private EditActions() {}

    /** Lets the Edit menu copy from a node that is no text field. */
    static void onCopy(Node node, Runnable copy) {
        node.getProperties().put(COPY, copy);
    }

    static void undo(Node focused) {
        if (focused instanceof TextInputControl field) {
            field.undo();
        }
    }

    static void cut(Node focused) {
        if (focused instanceof TextInputControl field) {
            field.cut();
        }
    }

    static void copy(Node focused) {
        if (focused instanceof TextInputControl field) {
            field.copy();
        } else if (focused != null && focused.getProperties().get(COPY) instanceof Runnable copy) {
            copy.run();
        }
    }

    static void paste(Node focused) {
        if (focused instanceof TextInputControl field) {
            field.paste();
        }
    }
}
