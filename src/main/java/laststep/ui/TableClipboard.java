package laststep.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import laststep.workbench.TableFile;

/** Lets tables be copied as tab-separated lines, by the keyboard and by the Edit menu. */
final class TableClipboard {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private TableClipboard() {}

    /** @param rows what is copied; nothing is, if there are none */
    static void copiesFrom(TableView<?> table, Supplier<List<List<String>>> rows) {
        EditActions.onCopy(table, () -> put(rows.get()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (COPY.match(key)) {
                put(rows.get());
                key.consume();
            }
        });
    }

    static void put(List<List<String>> rows) {
        if (!rows.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(TableFile.tsv(rows));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
