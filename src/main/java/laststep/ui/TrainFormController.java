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
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.RunState;
import laststep.workbench.SettingField;
import laststep.workbench.TrainViewModel;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings' fields, what is wrong with them, and the buttons that lead a training. */
final class TrainFormController {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TrainViewModel model;
    private final UnsavedWork unsaved;
    private final Messages messages;
    private Subscription listening = Subscription.EMPTY;

    @FXML
    private Button start;

    @FXML
    private Button step;

    @FXML
    private SplitMenuButton stop;

    @FXML
    private VBox main;

    @FXML
    private VBox learning;

    @FXML
    private VBox more;

    @FXML
    private VBox hints;

    @FXML
    private TitledPane morePane;

    TrainFormController(TrainViewModel model, UnsavedWork unsaved, Messages messages) {
        this.model = model;
        this.unsaved = unsaved;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("train-form.fxml", this, messages);
        start.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onceOnly);
        model.form().network().forEach(setting -> main.getChildren().add(field(setting)));
        model.form().learning().forEach(setting -> learning.getChildren().add(field(setting)));
        model.form().more().forEach(setting -> more.getChildren().add(field(setting)));
        listening = listening
                .and(model.run().state().subscribe(this::showState))
                .and(model.again()
                        .running()
                        .subscribe(job -> showState(model.run().state().get())))
                .and(model.sweeping()
                        .subscribe(sweeping -> showState(model.run().state().get())))
                .and(model.form()
                        .config()
                        .subscribe(config -> showState(model.run().state().get())))
                .and(model.preview()
                        .subscribe(counted -> showState(model.run().state().get())))
                .and(morePane.expandedProperty().subscribe(expanded -> showHidden()));
        for (SettingField setting : model.form().more()) {
            listening = listening.and(setting.hint().subscribe(hint -> showHidden()));
        }
        return new View(root, listening);
    }

    /** The button means another thing once it is pressed: the second half of a double click must not pause what it started. */
    private void onceOnly(MouseEvent pressed) {
        if (pressed.getClickCount() > 1 && model.run().state().get().isRunning()) {
            pressed.consume();
        }
    }

    private Node field(SettingField setting) {
        Label name = new Label(setting.id());
        name.getStyleClass().add("field-name");
        Control input = input(setting);
        input.setId("setting-" + setting.id());
        input.setAccessibleText(setting.id() + ": " + messages.get(setting.aboutKey()));
        Tooltip what = new Tooltip(messages.get(setting.aboutKey()));
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
        listening = listening.and(setting.problem().subscribe(problem -> show(problem, wrong, input)));
        if (setting.explanationKey("") != null) {
            field.getChildren().add(explanation(setting));
        }
        VBox hint = new VBox();
        field.getChildren().add(hint);
        listening = listening.and(setting.hint().subscribe(words -> show(words, hint)));
        return field;
    }

    /** What the value that is chosen means. */
    private Node explanation(SettingField setting) {
        Label words = new Label();
        words.getStyleClass().add("field-about");
        words.setWrapText(true);
        listening = listening.and(setting.text()
                .subscribe(choice ->
                        words.setText(messages.get(setting.explanationKey(choice.toLowerCase(Locale.ROOT))))));
        return words;
    }

    private void show(Problem hint, VBox place) {
        place.getChildren().setAll(hint == null ? List.of() : List.of(hint(hint)));
        place.setManaged(hint != null);
    }

    private void show(Problem problem, Label wrong, Control input) {
        wrong.setText(problem == null ? "" : messages.word(problem));
        wrong.setVisible(problem != null);
        wrong.setManaged(problem != null);
        input.pseudoClassStateChanged(DANGER, problem != null);
    }

    private Control input(SettingField setting) {
        if (!setting.choices().isEmpty()) {
            ChoiceBox<String> box = new ChoiceBox<>();
            Choices.fill(box, setting.choices(), choice -> worded(setting, choice));
            listening = listening
                    .and(setting.text().subscribe(text -> box.setValue(text.toLowerCase(Locale.ROOT))))
                    .and(box.valueProperty().subscribe(choice -> setting.text().set(choice)));
            return box;
        }
        TextField text = new TextField();
        text.textProperty().bindBidirectional(setting.text());
        listening = listening.and(() -> text.textProperty().unbindBidirectional(setting.text()));
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> stepValue(key, setting));
        return text;
    }

    private String worded(SettingField setting, String choice) {
        String key = setting.choiceKey(choice);
        return key == null ? choice : messages.get(key);
    }

    private static void stepValue(KeyEvent key, SettingField setting) {
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            setting.step(key.getCode() == KeyCode.UP);
            key.consume();
        }
    }

    private void showState(RunState state) {
        boolean waits = state == RunState.PAUSED || state == RunState.PAUSING;
        boolean runs = state == RunState.TRAINING;
        start.setText(messages.get(waits ? "train.resume" : runs ? "train.pause" : "train.start"));
        ((FontIcon) start.getGraphic()).setIconLiteral(runs ? "fth-pause" : "fth-play");
        start.setDisable(!model.canStart() && !waits && !runs);
        step.setDisable(state != RunState.PAUSED);
        stop.setDisable(!state.isRunning() || state == RunState.STOPPING);
    }

    /** What the folded settings cost must be seen all the same. */
    private void showHidden() {
        List<Node> hidden = model.form().more().stream()
                .filter(setting -> setting.hintCosts() && !morePane.isExpanded())
                .map(setting -> hint(setting.hint().get()))
                .toList();
        hints.getChildren().setAll(hidden);
        hints.setManaged(!hidden.isEmpty());
    }

    private Node hint(Problem problem) {
        Label words = new Label(messages.word(problem));
        words.setWrapText(true);
        HBox row = new HBox(new FontIcon("fth-info"), words);
        row.getStyleClass().add("hint-row");
        return row;
    }

    /** One button for what can be done next: start, pause, go on. */
    @FXML
    private void startOrPause() {
        if (model.run().state().get() == RunState.IDLE) {
            unsaved.beforeTraining(start.getScene().getWindow(), messages, model::start);
        } else {
            model.run().pauseOrResume();
        }
    }

    @FXML
    private void step() {
        model.run().step();
    }

    @FXML
    private void stop() {
        model.run().stop();
    }

    @FXML
    private void stopWithBest() {
        model.run().stop(true);
    }

    @FXML
    private void stopWithLast() {
        model.run().stop(false);
    }

    @FXML
    private void reset() {
        model.form().reset();
    }
}
