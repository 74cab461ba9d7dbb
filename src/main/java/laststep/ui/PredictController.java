package laststep.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.PredictViewModel;
import laststep.workbench.PredictedSentence;
import laststep.workbench.ReadToken;
import laststep.workbench.Settings;

/** The field, and how the model reads what stands in it. */
final class PredictController {
    /** So many tokens fill their lines many times over; more would only slow the typing down. */
    private static final int TOKENS_SHOWN = 200;

    private static final int UNKNOWN_NAMED = 12;
    private static final double CLASSES_SHARE = 0.42;

    private final PredictViewModel model;
    private final IntegerProperty topK;
    private final FileDialogs dialogs;
    private final Settings settings;
    private final Messages messages;

    @FXML
    private Label asked;

    @FXML
    private TextArea typed;

    @FXML
    private Button keep;

    @FXML
    private Button inspect;

    @FXML
    private FlowPane tokens;

    @FXML
    private Label unknown;

    @FXML
    private Label cut;

    @FXML
    private SplitPane split;

    PredictController(
            PredictViewModel model, IntegerProperty topK, FileDialogs dialogs, Settings settings, Messages messages) {
        this.model = model;
        this.topK = topK;
        this.dialogs = dialogs;
        this.settings = settings;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("predict.fxml", this, messages);
        // as in the other places, a sentence is one line; what is pasted loses its line breaks
        typed.setTextFormatter(new TextFormatter<>(change -> {
            if (!change.getText().isEmpty()) {
                change.setText(change.getText().replaceAll("[\t\r\n]+", " "));
            }
            return change;
        }));
        typed.textProperty().bindBidirectional(model.sentence());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        inspect.setVisible(model.canInspect());
        inspect.setManaged(model.canInspect());
        View classes = new PredictClassesController(model, topK, messages).open();
        View history = new PredictHistoryController(model, dialogs, messages).open();
        split.getItems().addAll(classes.root(), history.root());
        split.setDividerPositions(CLASSES_SHARE);
        Dividers.remember(split, "predict", settings.dividers());
        return new View(
                root,
                Subscription.combine(
                        model.asked().subscribe(this::showAsked),
                        model.answer().subscribe(this::show),
                        classes.listening(),
                        history.listening()));
    }

    /** Enter keeps; Tab leaves the field, as it does in a field of one line. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            keep();
            key.consume();
        } else if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            key.consume();
            Event.fireEvent(
                    typed,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, key.isShiftDown(), true, false, false));
        }
    }

    @FXML
    private void keep() {
        model.keep();
    }

    @FXML
    private void inspect() {
        model.inspect();
    }

    private void showAsked(Problem moment) {
        asked.setText(moment == null ? "" : messages.word(moment));
    }

    private void show(PredictedSentence answer) {
        keep.setDisable(answer == null);
        inspect.setDisable(answer == null);
        List<ReadToken> read = answer == null ? List.of() : answer.tokens();
        tokens.getChildren()
                .setAll(read.stream().limit(TOKENS_SHOWN).map(this::chip).toList());
        if (read.size() > TOKENS_SHOWN) {
            tokens.getChildren().add(new Label(messages.get("corpus.tokens.more", read.size() - TOKENS_SHOWN)));
        }
        unknown.setText(answer == null ? "" : unknownWords(answer));
        say(cut, answer == null || answer.cut() == 0 ? "" : messages.get("predict.cut", read.size(), answer.cut()));
    }

    private Node chip(ReadToken token) {
        Label chip = new Label(token.text());
        chip.getStyleClass().add("token");
        if (token.unknown()) {
            chip.getStyleClass().add("unknown");
            chip.setAccessibleText(messages.get("predict.token.unknown", token.text()));
        }
        return chip;
    }

    private String unknownWords(PredictedSentence answer) {
        List<String> words = answer.unknown();
        if (words.isEmpty()) {
            return "";
        }
        String named = words.stream().limit(UNKNOWN_NAMED).collect(Collectors.joining(", "));
        int more = words.size() - UNKNOWN_NAMED;
        return messages.get(
                "predict.unknown",
                answer.unknownCount(),
                answer.tokens().size(),
                more > 0 ? named + " " + messages.get("corpus.tokens.more", more) : named);
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
