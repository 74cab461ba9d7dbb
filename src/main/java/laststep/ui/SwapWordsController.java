package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.NearWord;
import laststep.inspect.Piece;
import laststep.inspect.PieceMark;
import laststep.inspect.Variant;
import laststep.message.Messages;
import laststep.workbench.SwapViewModel;

/** The words of the sentence, to be replaced, left out and moved, by mouse and by keyboard. */
final class SwapWordsController {
    /** One line of words, and as much as two take; more are scrolled to. */
    private static final double ONE_LINE = 32;

    private static final double TWO_LINES = 62;

    private final SwapViewModel model;
    private final Messages messages;
    private final List<SwapWord> shown = new ArrayList<>();

    @FXML
    private ScrollPane wordScroll;

    @FXML
    private FlowPane swapWords;

    @FXML
    private HBox editor;

    @FXML
    private Label swapHint;

    @FXML
    private TextField swapField;

    @FXML
    private FlowPane nearest;

    @FXML
    private Label nearestName;

    @FXML
    private Button earlier;

    @FXML
    private Button later;

    @FXML
    private Button leaveOut;

    SwapWordsController(SwapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("swap-words.fxml", this, messages);
        editor.visibleProperty().bind(model.chosen().greaterThanOrEqualTo(0));
        swapHint.visibleProperty().bind(Bindings.not(editor.visibleProperty()));
        swapWords.heightProperty().subscribe(height -> {
            double room = Math.max(ONE_LINE, Math.min(TWO_LINES, height.doubleValue() + 1));
            wordScroll.setMinHeight(room);
            wordScroll.setMaxHeight(room);
        });
        swapField.setOnAction(entered -> replace(swapField.getText()));
        swapField.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        return new View(
                root,
                Subscription.combine(
                        model.draft().subscribe(this::show),
                        model.chosen().subscribe(at -> choose(at.intValue())),
                        model.nearest().subscribe(this::offer)));
    }

    private void show(Variant draft) {
        shown.clear();
        List<PieceMark> marks = draft == null
                ? List.of()
                : draft.marks().stream().filter(mark -> !mark.deleted()).toList();
        for (int k = 0; k < marks.size(); k++) {
            shown.add(new SwapWord(k, marks.get(k), messages));
        }
        SwapDrag drag = new SwapDrag(shown, model::move);
        for (SwapWord word : shown) {
            word.setOnAction(pressed -> {
                if (!drag.justMoved()) {
                    model.chosen().set(-1);
                    model.chosen().set(word.index());
                    edit();
                }
            });
            word.setOnKeyPressed(key -> pressedOn(word, key));
            drag.listenTo(word);
        }
        swapWords.getChildren().setAll(shown);
        choose(model.chosen().get());
    }

    private void choose(int at) {
        for (SwapWord word : shown) {
            word.setChosen(word.index() == at);
        }
        Variant draft = model.draft().get();
        if (draft == null || at < 0 || at >= draft.pieces().size()) {
            return;
        }
        Piece piece = draft.pieces().get(at);
        swapField.setText(piece.text());
        earlier.setDisable(at == 0);
        later.setDisable(at == draft.pieces().size() - 1);
        leaveOut.setDisable(draft.pieces().size() == 1);
    }

    private void edit() {
        swapField.requestFocus();
        swapField.selectAll();
    }

    private void offer(List<NearWord> words) {
        nearestName.setText(messages.get(words.isEmpty() ? "swap.nearest.none" : "swap.nearest"));
        nearest.getChildren().setAll(words.stream().map(this::offered).toList());
    }

    private Node offered(NearWord word) {
        Button offered = new Button(word.text());
        offered.setMnemonicParsing(false);
        offered.getStyleClass().addAll("small", "near-word");
        String about = messages.get("swap.nearest.about", word.text(), word.cosine());
        offered.setTooltip(new Tooltip(about));
        offered.setAccessibleText(about);
        offered.setOnAction(pressed -> replace(word.text()));
        return offered;
    }

    private void replace(String words) {
        int at = model.chosen().get();
        if (at >= 0) {
            model.replace(at, words);
        }
    }

    /** Esc lets the word go, and the field's own undo ends where its typing began. */
    private void pressedInField(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            int at = model.chosen().get();
            model.chosen().set(-1);
            focus(at);
            key.consume();
        }
    }

    private void pressedOn(SwapWord word, KeyEvent key) {
        int at = word.index();
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            model.delete(at);
            focus(Math.min(at, shown.size() - 1));
        } else if (key.getCode() == KeyCode.ENTER) {
            word.fire();
        } else if (key.isAltDown() && key.getCode() == KeyCode.LEFT) {
            model.move(at, at - 1);
            focus(Math.max(0, at - 1));
        } else if (key.isAltDown() && key.getCode() == KeyCode.RIGHT) {
            model.move(at, at + 1);
            focus(Math.min(at + 1, shown.size() - 1));
        } else if (key.getCode() == KeyCode.LEFT) {
            focus(at - 1);
        } else if (key.getCode() == KeyCode.RIGHT) {
            focus(at + 1);
        } else {
            return;
        }
        key.consume();
    }

    private void focus(int at) {
        if (at >= 0 && at < shown.size()) {
            shown.get(at).requestFocus();
        }
    }

    @FXML
    private void replace() {
        replace(swapField.getText());
    }

    @FXML
    private void moveEarlier() {
        model.move(model.chosen().get(), model.chosen().get() - 1);
    }

    @FXML
    private void moveLater() {
        model.move(model.chosen().get(), model.chosen().get() + 1);
    }

    @FXML
    private void leaveOut() {
        model.delete(model.chosen().get());
    }
}
