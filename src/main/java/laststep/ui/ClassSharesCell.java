package laststep.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import laststep.message.Messages;
import laststep.workbench.VocabularyRow;

/**
 * A cell that shows a token's classes as wide as it is. It keeps its one bar: a bar that is exchanged while the table lays
 * itself out is given no width.
 */
final class ClassSharesCell extends TableCell<VocabularyRow, VocabularyRow> {
    /** What the theme leaves free in a cell, left and right. */
    private static final double ROOM_AT_THE_SIDES = 16;

    private final Supplier<List<String>> labels;
    private final Messages messages;
    private ClassShares shares;

    /** @param labels the names of the classes, in the rows' order */
    ClassSharesCell(Supplier<List<String>> labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    @Override
    protected void updateItem(VocabularyRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean ofTheCorpusBefore =
                row != null && row.ofClasses().length != labels.get().size();
        if (empty || row == null || ofTheCorpusBefore) {
            setGraphic(null);
            return;
        }
        if (shares == null || !shares.isOf(labels.get())) {
            shares = new ClassShares(labels.get(), messages);
            shares.prefWidthProperty().bind(widthProperty().subtract(ROOM_AT_THE_SIDES));
        }
        shares.show(row);
        setGraphic(shares);
    }
}
