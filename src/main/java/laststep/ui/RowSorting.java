package laststep.ui;

import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import laststep.workbench.CorpusRow;
import laststep.workbench.CorpusSearch;
import laststep.workbench.RowOrder;

/** A click on a column's head asks the search for that order: a million rows are not sorted while the window waits. */
final class RowSorting {
    private final TableView<CorpusRow> table;
    private final CorpusSearch search;
    private final Map<TableColumn<CorpusRow, CorpusRow>, RowOrder.Column> columns;
    private boolean keeping;

    RowSorting(
            TableView<CorpusRow> table,
            CorpusSearch search,
            Map<TableColumn<CorpusRow, CorpusRow>, RowOrder.Column> columns) {
        this.table = table;
        this.search = search;
        this.columns = columns;
    }

    void open() {
        showOrder(search.order().get());
        table.setSortPolicy(sorted -> {
            if (!keeping) {
                search.order().set(order());
            }
            return true;
        });
    }

    /** Shows other rows; by itself a table would take that for the end of its order. */
    void keepOrder(ObservableList<CorpusRow> rows) {
        keeping = true;
        List<TableColumn<CorpusRow, ?>> sorted = List.copyOf(table.getSortOrder());
        table.setItems(rows);
        table.getSortOrder().setAll(sorted);
        keeping = false;
    }

    private RowOrder order() {
        if (table.getSortOrder().isEmpty()) {
            return RowOrder.OF_THE_FILE;
        }
        TableColumn<CorpusRow, ?> first = table.getSortOrder().get(0);
        return new RowOrder(columns.get(first), first.getSortType() == SortType.DESCENDING);
    }

    /** The order stays when the view is built anew, in another language. */
    private void showOrder(RowOrder order) {
        if (!order.equals(RowOrder.OF_THE_FILE)) {
            columns.forEach((column, what) -> {
                if (what == order.column()) {
                    column.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    table.getSortOrder().setAll(column);
                }
            });
        }
    }
}
