package laststep.ui;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.training.Setting;
import laststep.workbench.RunState;
import laststep.workbench.TrainViewModel;
import laststep.workbench.TrainingForm;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings' fields, what is wrong with them, and Start and Stop. */
final class TrainFormController {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    /** The four the chapter names stand on top. */
    private static final List<Setting> MAIN =
            List.of(Setting.WORD_VEC_DIM, Setting.HIDDEN_SIZE, Setting.N_LAYERS, Setting.DROPOUT);

    /** How it learns. */
    private static final List<Setting> LEARNING = List.of(
            Setting.N_EPOCHS, Setting.BATCH_SIZE, Setting.OPTIMIZER, Setting.LR, Setting.TOKENIZER, Setting.MIN_FREQ);

    private static final List<Setting> MORE = List.of(
            Setting.CELL,
            Setting.READOUT,
            Setting.MOMENTUM,
            Setting.MAX_GRAD_NORM,
            Setting.MAX_VOCAB,
            Setting.MAX_LENGTH,
            Setting.VALID_RATIO,
            Setting.SEED,
            Setting.THREADS);

    private final TrainViewModel model;
    private final Messages messages;
    private Subscription listening = Subscription.EMPTY;

    @FXML
    private Button start;

    @FXML
    private Button stop;

    @FXML
    private VBox main;

    @FXML
    private VBox learning;

    @FXML
    private VBox more;

    @FXML
    private VBox hints;

    TrainFormController(TrainViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("train-form.fxml", this, messages);
        MAIN.forEach(setting -> main.getChildren().add(field(setting)));
        LEARNING.forEach(setting -> learning.getChildren().add(field(setting)));
        MORE.forEach(setting -> more.getChildren().add(field(setting)));
        listening = listening
                .and(model.state().subscribe(this::showState))
                .and(model.form()
                        .config()
                        .subscribe(config -> showState(model.state().get())))
                .and(model.preview().subscribe(preview -> {
                    showState(model.state().get());
                    showHints();
                }));
        return new View(root, listening);
    }

    private Node field(Setting setting) {
        Label name = new Label(setting.id());
        name.getStyleClass().add("field-name");
        Control input = input(setting);
        input.setId("setting-" + setting.id());
        input.setAccessibleText(setting.id() + ": " + messages.get("setting." + setting.id()));
        Tooltip what = new Tooltip(messages.get("setting." + setting.id()));
        input.setTooltip(what);
        name.setTooltip(what);
        name.setLabelFor(input);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(name, space, input);
        row.getStyleClass().add("field");
        Label wrong = new Label();
        wrong.getStyleClass().add("field-problem");
        wrong.setWrapText(true);
        VBox field = new VBox(row, wrong);
        listening = listening.and(model.form().problem(setting).subscribe(problem -> show(problem, wrong, input)));
        return field;
    }

    private void show(Problem problem, Label wrong, Control input) {
        wrong.setText(problem == null ? "" : messages.word(problem));
        wrong.setVisible(problem != null);
        wrong.setManaged(problem != null);
        input.pseudoClassStateChanged(DANGER, problem != null);
    }

    private Control input(Setting setting) {
        TrainingForm form = model.form();
        List<String> choices = setting.choices();
        if (!choices.isEmpty()) {
            ChoiceBox<String> box = new ChoiceBox<>();
            Choices.fill(box, choices, choice -> choiceName(setting, choice));
            listening = listening
                    .and(form.text(setting).subscribe(text -> box.setValue(text.toLowerCase(Locale.ROOT))))
                    .and(box.valueProperty()
                            .subscribe(choice -> form.text(setting).set(choice)));
            return box;
        }
        TextField text = new TextField();
        text.textProperty().bindBidirectional(form.text(setting));
        listening = listening.and(() -> text.textProperty().unbindBidirectional(form.text(setting)));
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> step(key, setting));
        return text;
    }

    private String choiceName(Setting setting, String choice) {
        return setting == Setting.TOKENIZER ? messages.get("corpus.tokenizer." + choice) : choice;
    }

    /** The up and down keys go to the next sensible value, as in a spinner. */
    private void step(KeyEvent key, Setting setting) {
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            String text = model.form().text(setting).get();
            model.form().text(setting).set(SettingSteps.next(setting, text, key.getCode() == KeyCode.UP));
            key.consume();
        }
    }

    private void showState(RunState state) {
        start.setDisable(!model.canStart());
        stop.setDisable(!state.isRunning() || state == RunState.STOPPING);
    }

    private void showHints() {
        hints.getChildren().setAll(model.hints().stream().map(this::hint).toList());
    }

    private Node hint(Problem problem) {
        Label words = new Label(messages.word(problem));
        words.setWrapText(true);
        HBox row = new HBox(new FontIcon("fth-info"), words);
        row.getStyleClass().add("hint-row");
        return row;
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void reset() {
        model.form().reset();
    }
}
