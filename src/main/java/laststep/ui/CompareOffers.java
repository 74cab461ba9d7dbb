package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CompareState;
import laststep.workbench.CompareViewModel;
import laststep.workbench.CorpusRow;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the comparison says before there is a second sentence or network: some to begin with. */
final class CompareOffers {
    private final CompareViewModel model;
    private final NetworkOffers networks;
    private final Messages messages;

    @FXML
    private Label offerTitle;

    @FXML
    private Label offerWhat;

    @FXML
    private VBox offered;

    CompareOffers(CompareViewModel model, NetworkOffers networks, Messages messages) {
        this.model = model;
        this.networks = networks;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("compare-offers.fxml", this, messages);
        return new View(
                root,
                Subscription.combine(
                        model.state().subscribe(state -> fill()),
                        model.own().subscribe(own -> fill()),
                        model.pool().examples().subscribe(rows -> fill())));
    }

    private void fill() {
        offered.getChildren().clear();
        CompareState state = model.state().get();
        if (state == CompareState.NO_SENTENCE) {
            offerTitle.setText(messages.get("compare.none.sentence.title"));
            boolean some = !model.pool().examples().get().isEmpty();
            offerWhat.setText(messages.get(some ? "compare.none.sentence" : "compare.none.sentence.type"));
            model.pool().examples().get().forEach(row -> offered.getChildren().add(sentence(row)));
        } else if (state == CompareState.NO_NETWORK) {
            offerTitle.setText(messages.get("compare.none.network.title"));
            offerWhat.setText(messages.get("compare.none.network"));
            networks.all()
                    .forEach(offer -> offered.getChildren()
                            .add(button(offer.words(), new FontIcon(offer.icon()), offer.action())));
        }
    }

    private Button sentence(CorpusRow row) {
        return button(row.text(), ClassMark.of(model.pool().labelIndex(row.label())), () -> model.pick(row));
    }

    private static Button button(String words, Node graphic, Runnable action) {
        Button button = new Button(words, graphic);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("example");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
