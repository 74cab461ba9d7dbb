package laststep.ui;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** Table columns over values that do not change. */
final class Columns {
    private Columns() {}

    /** The column shows this of each row, as text. */
    static <S> void text(TableColumn<S, S> column, Function<S, String> text) {
        cells(column, (cell, row) -> cell.setText(text.apply(row)));
    }

    /** The column's cells are filled so; they come to it empty. */
    static <S> void cells(TableColumn<S, S> column, BiConsumer<TableCell<S, S>, S> fill) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(S row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                if (!empty) {
                    fill.accept(this, row);
                }
            }
        });
    }
}
