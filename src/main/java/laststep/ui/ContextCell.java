package laststep.ui;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A line of a concordance: some tokens in the middle, what stands before and behind them, and a number on the left. */
abstract class ContextCell<T> extends ListCell<T> {
    private final Label number = new Label();
    private final StackPane mark = new StackPane();
    private final Label before = new Label();
    private final Label token = new Label();
    private final Label behind = new Label();
    private final HBox line = new HBox(number, mark, before, token, behind);

    /** @param opened is given the place in the list that was clicked */
    ContextCell(IntConsumer opened) {
        getStyleClass().add("context-cell");
        number.getStyleClass().add("context-number");
        before.getStyleClass().add("context-before");
        token.getStyleClass().add("context-token");
        token.setMinWidth(0);
        before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        before.setAlignment(Pos.CENTER_RIGHT);
        for (Label side : new Label[] {before, behind}) {
            side.setMinWidth(0);
            side.setPrefWidth(1); // both share the width
            side.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        mark.setMinWidth(20);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // what is too long is cut, not scrolled to
        setOnMouseClicked(click -> {
            if (!isEmpty()) {
                opened.accept(getIndex());
            }
        });
    }

    /** Fills the line of an item by {@link #show}. */
    abstract void fill(T item);

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : line);
        setText(null);
        if (!empty) {
            fill(item);
        }
    }

    final void show(String left, int label, String textBefore, String tokens, String textBehind) {
        number.setText(left);
        mark.getChildren().setAll(ClassMark.of(label));
        before.setText(textBefore);
        token.setText(tokens);
        behind.setText(textBehind);
        setAccessibleText(left + ": " + textBefore + " [" + tokens + "] " + textBehind);
    }

    final Label token() {
        return token;
    }
}
