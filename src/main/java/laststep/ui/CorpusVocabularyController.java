package laststep.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.VocabularyMeter;
import laststep.workbench.VocabularyRow;
import laststep.workbench.VocabularyViewModel;

/** The vocabulary: two knobs and what they leave, the table of its tokens, and the word vectors for it. */
final class CorpusVocabularyController {
    private final VocabularyViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;

    @FXML
    private TextField minFreq;

    @FXML
    private Slider minFreqSlider;

    @FXML
    private TextField maxVocab;

    @FXML
    private Slider maxVocabSlider;

    @FXML
    private Label problem;

    @FXML
    private Label meter;

    @FXML
    private TextField tokenQuery;

    @FXML
    private TableView<VocabularyRow> vocabularyTable;

    @FXML
    private TableColumn<VocabularyRow, VocabularyRow> token;

    @FXML
    private TableColumn<VocabularyRow, VocabularyRow> id;

    @FXML
    private TableColumn<VocabularyRow, VocabularyRow> count;

    @FXML
    private TableColumn<VocabularyRow, VocabularyRow> classes;

    CorpusVocabularyController(VocabularyViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("corpus-vocabulary.fxml", this, messages);
        View vectors = new VectorsController(model.vectors(), dialogs, messages).open();
        root.getChildren().add(vectors.root());
        tokenQuery.textProperty().bindBidirectional(model.query());
        VBox.setVgrow(vocabularyTable, Priority.ALWAYS);
        vocabularyTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        Columns.text(token, VocabularyRow::token);
        Columns.cells(id, this::showId);
        Columns.text(count, row -> messages.get("corpus.number", row.count()));
        classes.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        classes.setCellFactory(made -> new ClassSharesCell(model::labels, messages));
        TableClipboard.copiesFrom(vocabularyTable, this::selected);
        VocabularyKnobs knobs = new VocabularyKnobs(model, problem, messages);
        return new View(
                root,
                Subscription.combine(
                        knobs.minFreq(minFreq, minFreqSlider),
                        knobs.maxVocab(maxVocab, maxVocabSlider),
                        model.rows().subscribe(rows -> vocabularyTable.setItems(FXCollections.observableList(rows))),
                        model.meter().subscribe(this::show),
                        vectors.listening()));
    }

    private void show(VocabularyMeter now) {
        meter.setText(
                now == null
                        ? messages.get("corpus.vocabulary.counting")
                        : messages.get(
                                "corpus.vocabulary.meter",
                                now.kept(),
                                now.types(),
                                now.unknownTokenShare(),
                                now.unknownTokens(),
                                now.unknownSentenceShare(),
                                now.unknownSentences()));
        vocabularyTable.setPlaceholder(
                new Label(messages.get(now == null ? "corpus.vocabulary.counting" : "corpus.vocabulary.none")));
        vocabularyTable.refresh(); // which tokens have an id
    }

    private void showId(TableCell<VocabularyRow, VocabularyRow> cell, VocabularyRow row) {
        cell.setText(isKept(row) ? messages.get("corpus.id", row.id()) : "<unk>");
    }

    private boolean isKept(VocabularyRow row) {
        return model.meter().get() != null && row.rank() < model.meter().get().kept();
    }

    private List<List<String>> selected() {
        return vocabularyTable.getSelectionModel().getSelectedItems().stream()
                .map(row -> List.of(
                        row.token(), isKept(row) ? String.valueOf(row.id()) : "<unk>", String.valueOf(row.count())))
                .toList();
    }
}
