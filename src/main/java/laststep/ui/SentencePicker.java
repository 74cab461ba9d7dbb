package laststep.ui;

import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusRow;
import laststep.workbench.SentencePool;

/** A small searchable list of sentences that opens under a button. */
final class SentencePicker {
    private final SentencePool pool;
    private final Consumer<CorpusRow> picked;
    private final Messages messages;
    private final Popover popover = new Popover();

    @FXML
    private TextField query;

    @FXML
    private Label source;

    @FXML
    private ListView<CorpusRow> rows;

    /** @param picked is given the row that was picked */
    SentencePicker(SentencePool pool, Consumer<CorpusRow> picked, Messages messages) {
        this.pool = pool;
        this.picked = picked;
        this.messages = messages;
    }

    Subscription open() {
        VBox content = Views.load("inspect-picker.fxml", this, messages);
        popover.setContentNode(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        query.textProperty().bindBidirectional(pool.search().query());
        rows.setCellFactory(list -> new RowCell());
        rows.setOnMouseClicked(mouse -> take());
        rows.setOnKeyPressed(this::pressedInRows);
        query.setOnKeyPressed(this::pressedInQuery);
        return pool.search()
                .found()
                .subscribe(this::show)
                .and(pool.validation().subscribe(validation -> show(rows.getItems())))
                .and(popover::hide);
    }

    private void show(List<CorpusRow> found) {
        rows.getItems().setAll(List.copyOf(found));
        source.setText(messages.get(
                pool.validation().get() ? "inspect.pick.validation" : "inspect.pick.corpus", found.size()));
    }

    void show(Node owner) {
        popover.show(owner);
        query.requestFocus();
    }

    private void pressedInQuery(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN && !rows.getItems().isEmpty()) {
            rows.requestFocus();
            rows.getSelectionModel().selectFirst();
            key.consume();
        }
    }

    private void pressedInRows(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            take();
            key.consume();
        }
    }

    private void take() {
        CorpusRow row = rows.getSelectionModel().getSelectedItem();
        if (row != null) {
            popover.hide();
            picked.accept(row);
        }
    }

    private final class RowCell extends ListCell<CorpusRow> {
        RowCell() {
            setPrefWidth(0); // a long sentence is cut, not scrolled to
        }

        @Override
        protected void updateItem(CorpusRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty ? null : row.label() + "   " + row.text());
            setGraphic(empty ? null : ClassMark.of(pool.labelIndex(row.label())));
        }
    }
}
