package laststep.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import laststep.inspect.PieceMark;
import laststep.message.Messages;
import laststep.workbench.SwapRow;

/** A variant in one line: what is new underlined, what moved between arrows, what is gone struck through. */
final class SwapSentence extends HBox {
    SwapSentence(SwapRow row, Messages messages) {
        getStyleClass().add("swap-sentence");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        List<PieceMark> marks = row.variant().marks();
        StringBuilder unchanged = new StringBuilder();
        for (PieceMark mark : marks) {
            if (mark.changed()) {
                add(unchanged.append(mark.before()).toString(), null);
                unchanged.setLength(0);
                add(mark.moved() ? "↔" + mark.text() : mark.text(), styleClass(mark));
            } else {
                unchanged.append(mark.before()).append(mark.text());
            }
        }
        add(unchanged.toString(), null);
        String changes = new SwapWords(messages).changes(marks);
        if (!changes.isEmpty()) {
            Tooltip.install(this, new Tooltip(row.sentence() + "\n" + changes));
        }
        setAccessibleText(row.sentence() + ". " + changes);
    }

    private void add(String words, String styleClass) {
        if (!words.isEmpty()) {
            Label label = new Label(words);
            if (styleClass != null) {
                label.getStyleClass().add(styleClass);
                label.setMinWidth(Region.USE_PREF_SIZE);
            } else {
                label.setMinWidth(0);
            }
            getChildren().add(label);
        }
    }

    private static String styleClass(PieceMark mark) {
        return mark.deleted() ? "gone" : mark.replaced() ? "replaced" : "moved";
    }
}
