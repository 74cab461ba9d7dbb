package laststep.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusRow;
import laststep.workbench.InspectState;
import laststep.workbench.InspectViewModel;

/** What a tab of Inspect says before there is a sentence to look at: some to begin with. */
final class NoSentenceController {
    private final InspectViewModel model;
    private final Messages messages;

    @FXML
    private Label offer;

    @FXML
    private VBox examples;

    NoSentenceController(InspectViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("no-sentence.fxml", this, messages);
        return new View(root, model.pool().examples().subscribe(this::offer));
    }

    private void offer(List<CorpusRow> rows) {
        offer.setText(messages.get(rows.isEmpty() ? "inspect.choose.type" : "inspect.choose.what"));
        examples.getChildren().setAll(rows.stream().map(this::example).toList());
    }

    private Node example(CorpusRow row) {
        Button example = new Button(row.text(), ClassMark.of(model.pool().labelIndex(row.label())));
        example.setMnemonicParsing(false);
        example.getStyleClass().add("example");
        example.setMaxWidth(Double.MAX_VALUE);
        example.setOnAction(pressed -> model.pick(row));
        return example;
    }

    /** One view that shows {@code full} if a sentence has been read, else sentences to begin with. */
    static View instead(InspectViewModel model, View full, Messages messages) {
        View empty = new NoSentenceController(model, messages).open();
        Subscription showing = model.state().subscribe(state -> {
            full.root().setVisible(state == InspectState.SHOWN);
            empty.root().setVisible(state == InspectState.NO_SENTENCE);
        });
        return new View(
                new StackPane(empty.root(), full.root()),
                showing.and(empty.listening()).and(full.listening()));
    }
}
