package laststep.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusRow;
import laststep.workbench.CorpusViewModel;

/** The table of rows: it follows the search, copies rows, and sends one to be looked at. */
final class CorpusTable {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<CorpusRow> table;
    private final RowSorting sorting;
    private final CorpusViewModel model;
    private final Messages messages;

    CorpusTable(TableView<CorpusRow> table, RowSorting sorting, CorpusViewModel model, Messages messages) {
        this.table = table;
        this.sorting = sorting;
        this.model = model;
        this.messages = messages;
    }

    /** Fills the table and keeps it filled. */
    Subscription open() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(messages.get("corpus.none")));
        table.setContextMenu(menu());
        table.setRowFactory(made -> row());
        table.setOnKeyPressed(this::pressed);
        EditActions.onCopy(table, this::copy);
        return model.search()
                .found()
                .subscribe(this::show)
                .and(table.getSelectionModel().selectedItemProperty().subscribe(this::selected));
    }

    private void show(List<CorpusRow> rows) {
        CorpusRow selected = model.selected().get();
        sorting.keepOrder(FXCollections.observableList(rows));
        int index = selected == null ? -1 : rows.indexOf(selected);
        if (index >= 0) {
            table.getSelectionModel().select(index);
            table.scrollTo(index);
        } else {
            table.scrollTo(0);
        }
    }

    // a search that hides the selected row leaves it selected: the tokens below still show it
    private void selected(CorpusRow row) {
        if (row != null) {
            model.selected().set(row);
        }
    }

    private TableRow<CorpusRow> row() {
        TableRow<CorpusRow> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                model.inspect(row.getItem());
            }
        });
        return row;
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && model.selected().get() != null) {
            model.inspect(model.selected().get());
            key.consume();
        }
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem(messages.get("menu.copy"));
        copy.setOnAction(chosen -> copy());
        ContextMenu menu = new ContextMenu(copy);
        if (model.canInspect()) {
            MenuItem inspect = new MenuItem(messages.get("place.inspect"));
            inspect.setOnAction(chosen -> model.inspect(model.selected().get()));
            menu.getItems().add(0, inspect);
        }
        return menu;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getSelectionModel().getSelectedItems().stream()
                .map(CorpusRow::asTsv)
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
