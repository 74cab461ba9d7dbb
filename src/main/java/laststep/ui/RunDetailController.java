package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.runs.RunNotes;
import laststep.runs.RunProgress;
import laststep.runs.RunStore;
import laststep.workbench.NotebookViewModel;
import laststep.workbench.RunFact;
import laststep.workbench.RunRow;

/** The page of the one chosen run: its name, tags and note, to be written in at once, its figures and its settings. */
final class RunDetailController {
    private final NotebookViewModel model;
    private final Messages messages;
    private final RunWords words;
    private RunRow shown;

    @FXML
    private Label nothing;

    @FXML
    private VBox page;

    @FXML
    private TextField name;

    @FXML
    private MenuButton colour;

    @FXML
    private TextField tags;

    @FXML
    private TextArea note;

    @FXML
    private GridPane facts;

    RunDetailController(NotebookViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        words = new RunWords(messages);
    }

    View open() {
        StackPane root = Views.load("runs-detail.fxml", this, messages);
        writes(name, () -> change(notes -> notes.named(name.getText().strip())));
        writes(tags, () -> change(notes -> notes.tagged(split(tags.getText()))));
        writes(note, () -> change(notes -> notes.noted(note.getText())));
        name.setOnAction(entered -> change(notes -> notes.named(name.getText().strip())));
        tags.setOnAction(entered -> change(notes -> notes.tagged(split(tags.getText()))));
        for (int k = 0; k < RunStore.COLOURS; k++) {
            colour.getItems().add(colour(k));
        }
        return new View(
                root,
                model.chosen()
                        .subscribe(chosen -> show(chosen.size() == 1 ? chosen.get(0) : null))
                        .and(model.changes().subscribe(counted -> showFacts())));
    }

    /** What was typed is kept when the field is left. */
    private void writes(TextInputControl field, Runnable change) {
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                change.run();
            }
        });
    }

    private MenuItem colour(int index) {
        MenuItem item = new MenuItem(messages.get("runs.colour.number", index + 1), ClassMark.of(index));
        item.setOnAction(chosen -> {
            change(notes -> notes.coloured(index));
            colour.setGraphic(ClassMark.of(index));
        });
        return item;
    }

    private static List<String> split(String typed) {
        return Stream.of(typed.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private void change(UnaryOperator<RunNotes> how) {
        if (shown != null) {
            model.notebook().note(shown, how.apply(shown.page().get().notes()));
        }
    }

    /** Another run: what was typed of the one before is written down first. */
    private void show(RunRow run) {
        if (run != shown) {
            change(notes -> notes.named(name.getText().strip())
                    .tagged(split(tags.getText()))
                    .noted(note.getText()));
            shown = run;
            if (run != null) {
                fill(run.page().get().notes());
            }
        }
        nothing.setVisible(run == null);
        page.setVisible(run != null);
        showFacts();
    }

    private void fill(RunNotes notes) {
        name.setText(notes.name());
        tags.setText(String.join(", ", notes.tags()));
        note.setText(notes.note());
        colour.setGraphic(ClassMark.of(notes.colour()));
    }

    /** To be called for F2. */
    void rename() {
        if (shown != null) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private void showFacts() {
        List<Node> nodes = new ArrayList<>();
        if (shown != null) {
            name.setPromptText(messages.get("model.run", shown.number()));
            figures(shown.page().get(), nodes);
            model.facts(shown).forEach(fact -> add(fact, nodes));
        }
        facts.getChildren().setAll(nodes);
    }

    private void figures(RunRow.Page run, List<Node> nodes) {
        RunProgress progress = run.progress();
        figure("condition", words.condition(run), nodes);
        figure("step", messages.get("runs.step", progress.epoch(), progress.step(), progress.steps()), nodes);
        figure("best", progress.bestEpoch() == 0 ? "" : words.count(progress.bestEpoch()), nodes);
        figure("valid_loss", words.loss(progress.validLoss()), nodes);
        figure("valid_accuracy", words.share(progress.validAccuracy()), nodes);
        figure("train_loss", words.loss(progress.trainLoss()), nodes);
        figure("train_accuracy", words.share(progress.trainAccuracy()), nodes);
        figure("seconds", words.time(run), nodes);
        figure("started", words.started(run), nodes);
        figure("parameters", words.count(run.info().origin().parameters()), nodes);
    }

    private void figure(String key, String value, List<Node> nodes) {
        add(messages.get("runs.fact." + key), value, nodes);
    }

    private void add(RunFact fact, List<Node> nodes) {
        add(words.word(fact.name()), words.word(fact.value()), nodes);
    }

    private static void add(String name, String value, List<Node> nodes) {
        if (value.isEmpty()) {
            return;
        }
        Label what = new Label(name);
        what.getStyleClass().add("fact-name");
        what.setMinWidth(Label.USE_PREF_SIZE);
        Label is = new Label(value);
        is.setWrapText(true);
        GridPane.setConstraints(what, 0, nodes.size() / 2);
        GridPane.setConstraints(is, 1, nodes.size() / 2);
        nodes.add(what);
        nodes.add(is);
    }
}
