package laststep.ui;

import javafx.scene.control.TableCell;
import laststep.workbench.EvaluationResult;

/** The name at the head of a row of the confusion matrix. */
final class ConfusionNameCell extends TableCell<Integer, Integer> {
    private final EvaluationResult found;

    ConfusionNameCell(EvaluationResult found) {
        this.found = found;
        getStyleClass().add("confusion-name");
    }

    @Override
    protected void updateItem(Integer label, boolean empty) {
        super.updateItem(label, empty);
        setText(empty ? null : found.labels().get(label));
        setGraphic(empty ? null : ClassMark.of(label));
    }
}
