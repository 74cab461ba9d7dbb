package laststep.ui;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import laststep.message.Messages;
import laststep.workbench.EvaluationResult;

/** A count of the confusion matrix, the darker the larger its share of its row. */
final class ConfusionCountCell extends TableCell<Integer, Integer> {
    /** Style classes shade-1 … shade-10; what is not there at all has none. */
    private static final int SHADES = 10;

    private final EvaluationResult found;
    private final int predicted;
    private final Messages messages;
    private final Tooltip words = new Tooltip();

    ConfusionCountCell(EvaluationResult found, int predicted, Messages messages) {
        this.found = found;
        this.predicted = predicted;
        this.messages = messages;
        getStyleClass().add("confusion-count");
    }

    @Override
    protected void updateItem(Integer label, boolean empty) {
        super.updateItem(label, empty);
        getStyleClass().removeIf(name -> name.startsWith("shade-"));
        if (empty) {
            setText(null);
            setTooltip(null);
            return;
        }
        double share = found.share(label, predicted);
        getStyleClass().add("shade-" + (int) Math.ceil(share * SHADES));
        setText(messages.get("evaluate.count", found.count(label, predicted)));
        words.setText(messages.get(
                label == predicted ? "evaluate.cell.right" : "evaluate.cell.wrong",
                found.count(label, predicted),
                found.labels().get(label),
                found.labels().get(predicted),
                share));
        setTooltip(words);
        setAccessibleText(words.getText());
    }
}
