package laststep.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusViewModel;

/** How sentences are cut, shown on the selected row. */
final class CorpusTokensController {
    /** So many tokens fill the preview many times over; a row of thousands would only slow it down. */
    private static final int SHOWN = 200;

    private final CorpusViewModel model;
    private final Messages messages;

    @FXML
    private ChoiceBox<String> tokenizer;

    @FXML
    private FlowPane tokens;

    CorpusTokensController(CorpusViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("corpus-tokens.fxml", this, messages);
        Choices.fill(tokenizer, model.tokenizers(), id -> messages.get("corpus.tokenizer." + id));
        tokenizer.setOnAction(chosen -> model.chooseTokenizer(tokenizer.getValue()));
        Subscription listening = model.tokenizer()
                .subscribe(tokenizer::setValue)
                .and(model.tokens().subscribe(this::show));
        return new View(root, listening);
    }

    private void show(List<String> cut) {
        tokens.getChildren().setAll(cut.stream().limit(SHOWN).map(this::chip).toList());
        if (cut.size() > SHOWN) {
            tokens.getChildren().add(new Label(messages.get("corpus.tokens.more", cut.size() - SHOWN)));
        }
    }

    private Node chip(String token) {
        Label chip = new Label(token);
        chip.getStyleClass().add("token");
        return chip;
    }
}
