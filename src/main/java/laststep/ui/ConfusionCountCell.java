package laststep.ui;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import laststep.message.Messages;
import laststep.workbench.EvaluationResult;
import laststep.workbench.MatrixNumbers;

/** A count of the confusion matrix, or its share of its row or column: the darker the larger the share. */
final class ConfusionCountCell extends TableCell<Integer, Integer> {
    /** Style classes shade-1 … shade-10; what is not there at all has none. */
    private static final int SHADES = 10;

    private final EvaluationResult found;
    private final int predicted;
    private final MatrixNumbers numbers;
    private final Messages messages;
    private final Tooltip words = new Tooltip();

    ConfusionCountCell(EvaluationResult found, int predicted, MatrixNumbers numbers, Messages messages) {
        this.found = found;
        this.predicted = predicted;
        this.numbers = numbers;
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
        double share = found.share(label, predicted, numbers);
        getStyleClass().add("shade-" + (int) Math.ceil(share * SHADES));
        setText(
                numbers == MatrixNumbers.COUNTS
                        ? messages.get("evaluate.count", found.count(label, predicted))
                        : messages.get("evaluate.percent", share));
        words.setText(messages.get(
                label == predicted ? "evaluate.cell.right" : "evaluate.cell.wrong",
                found.count(label, predicted),
                found.labels().get(label),
                found.labels().get(predicted),
                found.share(label, predicted),
                found.columnShare(label, predicted)));
        setTooltip(words);
        setAccessibleText(words.getText());
    }
}
