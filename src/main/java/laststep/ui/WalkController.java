package laststep.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.NetworkBox;
import laststep.workbench.ShapeWalk;
import laststep.workbench.WalkValues;

/** What one part of the network is: its lines of PyTorch, and its numbers for one sentence of the mini-batch. */
final class WalkController {
    private final ShapeWalk walk;
    private final Messages messages;
    private final WalkNumbers numbers;

    @FXML
    private VBox walkPane;

    @FXML
    private Label title;

    @FXML
    private Label shape;

    @FXML
    private Label about;

    @FXML
    private Label code;

    @FXML
    private HBox sentenceRow;

    @FXML
    private Button previous;

    @FXML
    private Label place;

    @FXML
    private Button next;

    @FXML
    private Label label;

    @FXML
    private Label text;

    @FXML
    private Label moment;

    @FXML
    private Button newest;

    @FXML
    private StackPane content;

    WalkController(ShapeWalk walk, ObservableValue<LaneColours> colours, Messages messages) {
        this.walk = walk;
        this.messages = messages;
        numbers = new WalkNumbers(colours, messages);
    }

    /** @param covered what it stands in place of while it is open */
    View open(Node covered) {
        Views.load("walk.fxml", this, messages);
        walkPane.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                walk.close();
                key.consume();
            }
        });
        return new View(
                walkPane,
                walk.opened()
                        .subscribe(box -> {
                            walkPane.setVisible(box.isPresent());
                            covered.setVisible(box.isEmpty());
                            box.ifPresent(this::show);
                        })
                        .and(walk.values().subscribe(this::show))
                        .and(walk.shapes().subscribe(shapes -> showNewest()))
                        .and(numbers.listening()));
    }

    private void showNewest() {
        newest.setVisible(walk.hasNewer());
        newest.setManaged(walk.hasNewer());
    }

    private void show(NetworkBox box) {
        title.setText(box.name());
        shape.setText(box.shape());
        about.setText(messages.word(box.about()));
        code.setText(String.join("\n", box.code()));
    }

    private void show(WalkValues values) {
        sentenceRow.setVisible(values != null);
        showNewest();
        if (values == null) {
            Label none = new Label(messages.get(walk.noneKey()));
            none.getStyleClass().add("hint");
            none.setWrapText(true);
            content.getChildren().setAll(none);
            moment.setText("");
            return;
        }
        previous.setDisable(values.sentence() == 0);
        next.setDisable(values.sentence() == values.sentences() - 1);
        place.setText(messages.get("walk.sentence", values.sentence() + 1, values.sentences()));
        label.setText(values.label());
        label.setVisible(!values.label().isEmpty());
        label.setManaged(!values.label().isEmpty());
        text.setText(values.text());
        moment.setText(messages.get("walk.moment.noDropout", messages.word(values.moment())));
        content.getChildren().setAll(List.of(numbers.of(values.content())));
    }

    @FXML
    private void close() {
        walk.close();
    }

    @FXML
    private void previous() {
        walk.step(-1);
    }

    @FXML
    private void next() {
        walk.step(1);
    }

    @FXML
    private void newest() {
        walk.takeNewest();
    }

    @FXML
    private void copyCode() {
        ClipboardContent lines = new ClipboardContent();
        lines.putString(code.getText());
        Clipboard.getSystemClipboard().setContent(lines);
    }

    @FXML
    private void copyValues() {
        TableClipboard.put(walk.values().get().content().table());
    }
}
