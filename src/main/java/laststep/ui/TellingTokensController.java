package laststep.ui;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.ClassTokens;
import laststep.workbench.ClassTokens.Telling;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.VocabularyViewModel;

/** The tokens that tell a class from the others; one of them leads to its rows. */
final class TellingTokensController {
    private final CorpusViewModel corpus;
    private final VocabularyViewModel model;
    private final Messages messages;

    @FXML
    private ChoiceBox<String> tellingClass;

    @FXML
    private TableView<Telling> tellingTable;

    @FXML
    private TableColumn<Telling, Telling> token;

    @FXML
    private TableColumn<Telling, Telling> chiSquare;

    @FXML
    private TableColumn<Telling, Telling> inClass;

    @FXML
    private TableColumn<Telling, Telling> inOthers;

    TellingTokensController(CorpusViewModel corpus, VocabularyViewModel model, Messages messages) {
        this.corpus = corpus;
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("corpus-telling.fxml", this, messages);
        tellingTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        Columns.text(token, Telling::token);
        Columns.text(chiSquare, row -> messages.get("corpus.telling.value", row.chiSquare()));
        Columns.text(inClass, row -> messages.get("corpus.number", row.inClass()));
        Columns.text(inOthers, row -> messages.get("corpus.number", row.inOthers()));
        tellingTable.setRowFactory(made -> row());
        tellingTable.setOnKeyPressed(this::pressed);
        TableClipboard.copiesFrom(tellingTable, this::selected);
        Subscription listening = model.classTokens()
                .subscribe(this::offer)
                .and(tellingClass.valueProperty().subscribe(chosen -> show()));
        return new View(root, listening);
    }

    /** The class that is looked at stays while the settings change, as long as it is there. */
    private void offer(List<ClassTokens> classes) {
        String before = tellingClass.getValue();
        List<String> names = classes.stream().map(ClassTokens::label).toList();
        if (!names.equals(tellingClass.getItems())) {
            Choices.fill(tellingClass, names, name -> name);
        }
        tellingClass.setValue(
                names.contains(before) ? before : names.stream().findFirst().orElse(null));
        show();
    }

    private void show() {
        boolean counted = !model.classTokens().get().isEmpty();
        tellingTable.setPlaceholder(
                new Label(messages.get(counted ? "corpus.telling.none" : "corpus.vocabulary.counting")));
        tellingTable.setItems(FXCollections.observableList(model.classTokens().get().stream()
                .filter(ofClass -> ofClass.label().equals(tellingClass.getValue()))
                .findFirst()
                .map(ClassTokens::tokens)
                .orElse(List.of())));
    }

    private TableRow<Telling> row() {
        TableRow<Telling> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                corpus.lookFor(row.getItem().token());
            }
        });
        return row;
    }

    private void pressed(KeyEvent key) {
        Telling chosen = tellingTable.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && chosen != null) {
            corpus.lookFor(chosen.token());
            key.consume();
        }
    }

    private List<List<String>> selected() {
        return tellingTable.getSelectionModel().getSelectedItems().stream()
                .map(row -> List.of(
                        row.token(),
                        String.valueOf(row.chiSquare()),
                        String.valueOf(row.inClass()),
                        String.valueOf(row.inOthers())))
                .toList();
    }
}
