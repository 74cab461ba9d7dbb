package laststep.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.CorpusRow;
import laststep.workbench.CorpusSearch;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.RowOrder;

/** The rows of the corpus and the search over them. */
final class CorpusRowsController {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final CorpusViewModel model;
    private final CorpusSearch search;
    private final Messages messages;

    @FXML
    private TextField query;

    @FXML
    private ToggleButton regularExpression;

    @FXML
    private ChoiceBox<Optional<String>> label;

    @FXML
    private Label count;

    @FXML
    private Label wrong;

    @FXML
    private TableView<CorpusRow> table;

    @FXML
    private TableColumn<CorpusRow, CorpusRow> lineColumn;

    @FXML
    private TableColumn<CorpusRow, CorpusRow> labelColumn;

    @FXML
    private TableColumn<CorpusRow, CorpusRow> textColumn;

    CorpusRowsController(CorpusViewModel model, Messages messages) {
        this.model = model;
        this.search = model.search();
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("corpus-rows.fxml", this, messages);
        query.textProperty().bindBidirectional(search.query());
        query.setOnKeyPressed(this::pressed);
        SceneKeys.whileShown(query, FIND, query::requestFocus);
        regularExpression.selectedProperty().bindBidirectional(search.regularExpression());
        Columns.text(lineColumn, row -> Integer.toString(row.line()));
        Columns.text(textColumn, CorpusRow::text);
        Columns.cells(labelColumn, this::showLabel);
        RowSorting sorting = new RowSorting(
                table,
                search,
                Map.of(
                        lineColumn, RowOrder.Column.LINE,
                        labelColumn, RowOrder.Column.LABEL,
                        textColumn, RowOrder.Column.TEXT));
        sorting.open();
        return new View(
                root,
                Subscription.combine(
                        model.labels().subscribe(this::offerLabels),
                        search.found().subscribe(found -> showCount()),
                        search.share().subscribe(share -> showCount()),
                        search.problem().subscribe(this::showProblem),
                        new CorpusTable(table, sorting, model, messages).open()));
    }

    // bound anew each time: a box whose items change would else clear the class that is looked at
    private void offerLabels(List<String> labels) {
        label.valueProperty().unbindBidirectional(search.label());
        Choices.fill(
                label,
                Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                labels.stream().map(Optional::of))
                        .toList(),
                chosen -> chosen.orElse(messages.get("corpus.class.all")));
        label.valueProperty().bindBidirectional(search.label());
    }

    private void showLabel(TableCell<CorpusRow, CorpusRow> cell, CorpusRow row) {
        cell.setText(row.label());
        cell.setGraphic(ClassMark.of(model.labels().getValue().indexOf(row.label())));
    }

    /** While a search goes through very many rows, how far it is. */
    private void showCount() {
        count.setText(search.share()
                .get()
                .map(share -> share < 0 ? messages.get("corpus.sorting") : messages.get("corpus.searching", share))
                .orElseGet(() ->
                        messages.get("corpus.rows.found", search.found().get().size())));
    }

    private void showProblem(Problem problem) {
        query.pseudoClassStateChanged(DANGER, problem != null);
        wrong.setText(problem == null ? "" : messages.word(problem));
        wrong.setVisible(problem != null);
        wrong.setManaged(problem != null);
    }

    /** Esc gives up a search that takes long, then empties the field; a further one is for the window. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && search.share().get().isPresent()) {
            search.cancel();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !query.getText().isEmpty()) {
            query.clear();
            key.consume();
        }
    }
}
