package laststep.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.CutToken;
import laststep.workbench.VocabularyViewModel;

/** How sentences are cut, shown on the selected row. */
final class CorpusTokensController {
    /** So many tokens fill the preview many times over; a row of thousands would only slow it down. */
    private static final int SHOWN = 200;

    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final CorpusViewModel model;
    private final VocabularyViewModel vocabulary;
    private final Messages messages;

    @FXML
    private ChoiceBox<String> tokenizer;

    @FXML
    private CheckBox lowercase;

    @FXML
    private CheckBox foldDigits;

    @FXML
    private FlowPane tokens;

    CorpusTokensController(CorpusViewModel model, VocabularyViewModel vocabulary, Messages messages) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("corpus-tokens.fxml", this, messages);
        Choices.fill(tokenizer, model.tokenizers(), id -> messages.get("corpus.tokenizer." + id));
        tokenizer.setOnAction(chosen -> model.chooseTokenizer(tokenizer.getValue()));
        lowercase.setOnAction(chosen -> chooseFolding());
        foldDigits.setOnAction(chosen -> chooseFolding());
        Subscription listening = Subscription.combine(
                model.tokenizer().subscribe(tokenizer::setValue),
                model.lowercase().subscribe(lowercase::setSelected),
                model.foldDigits().subscribe(foldDigits::setSelected),
                model.tokens().subscribe(this::show),
                vocabulary.unknown().subscribe(this::mark));
        return new View(root, listening);
    }

    private void chooseFolding() {
        model.chooseFolding(lowercase.isSelected(), foldDigits.isSelected());
    }

    private void show(List<CutToken> cut) {
        List<CutToken> shown = cut.subList(0, Math.min(cut.size(), SHOWN));
        tokens.getChildren().setAll(shown.stream().map(this::chip).toList());
        if (cut.size() > SHOWN) {
            tokens.getChildren().add(new Label(messages.get("corpus.tokens.more", cut.size() - SHOWN)));
        }
        vocabulary.ask(shown.stream().map(CutToken::text).collect(Collectors.toSet()));
        mark(vocabulary.unknown().get());
    }

    private Label chip(CutToken token) {
        Label chip = new Label(token.shown());
        chip.getStyleClass().add("token");
        chip.setUserData(token);
        return chip;
    }

    /** A token the vocabulary would not hold looks another way, and says so; one that was folded says what it was. */
    private void mark(Set<String> unknown) {
        for (Node node : tokens.getChildren()) {
            if (node.getUserData() instanceof CutToken token && node instanceof Label chip) {
                boolean isUnknown = unknown.contains(token.text());
                chip.pseudoClassStateChanged(UNKNOWN, isUnknown);
                String words = isUnknown
                        ? messages.get("corpus.token.unknown", token.original())
                        : messages.get("corpus.token.original", token.original());
                boolean said = isUnknown || !token.original().equals(token.shown());
                chip.setTooltip(said ? new Tooltip(words) : null);
                chip.setAccessibleText(said ? token.shown() + ": " + words : token.shown());
            }
        }
    }
}
