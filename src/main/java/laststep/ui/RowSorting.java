package laststep.ui;

import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import laststep.workbench.CorpusRow;
import laststep.workbench.CorpusSearch;
import laststep.workbench.RowOrder;

/** A click on a column's head asks the search for that order: a million rows are not sorted while the window waits. */
final class RowSorting {
    private final TableView<CorpusRow> table;
    private final CorpusSearch search;
    private final Map<TableColumn<CorpusRow, CorpusRow>, RowOrder.Column> columns;

    RowSorting(
            TableView<CorpusRow> table,
            CorpusSearch search,
            Map<TableColumn<CorpusRow, CorpusRow>, RowOrder.Column> columns) {
        this.table = table;
        this.search = search;
        this.columns = columns;
    }

    Subscription open() {
        showOrder(search.order().get());
        table.setSortPolicy(sorted -> {
            search.order().set(order());
            return true;
        });
        return Subscription.EMPTY;
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
