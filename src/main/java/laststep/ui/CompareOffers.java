package laststep.ui;

import java.util.List;
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
                        model.networks().moments().subscribe(this::fill),
                        model.pool().examples().subscribe(rows -> fill())));
    }

    private void fill() {
        CompareState state = model.state().get();
        if (state == CompareState.NO_SENTENCE) {
            boolean some = !model.pool().examples().get().isEmpty();
            offerTitle.setText(messages.get("compare.none.sentence.title"));
            offerWhat.setText(messages.get(some ? "compare.none.sentence" : "compare.none.sentence.type"));
            put(model.pool().examples().get().stream().map(this::sentence).toList());
        } else if (state == CompareState.NO_NETWORK) {
            offerTitle.setText(messages.get("compare.none.network.title"));
            offerWhat.setText(messages.get("compare.none.network"));
            put(networks.all().stream().map(CompareOffers::network).toList());
        }
    }

    /** While a training runs this is asked every second: a button that is being pressed must stay the same. */
    private void put(List<Button> buttons) {
        List<String> words = buttons.stream().map(Button::getText).toList();
        List<String> shown = offered.getChildren().stream()
                .map(button -> ((Button) button).getText())
                .toList();
        if (!words.equals(shown)) {
            offered.getChildren().setAll(buttons);
        }
    }

    private static Button network(NetworkOffers.Offer offer) {
        return button(offer.words(), new FontIcon(offer.icon()), offer.action());
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
