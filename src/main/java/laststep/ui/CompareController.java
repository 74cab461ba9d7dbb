package laststep.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.Side;
import laststep.message.Messages;
import laststep.workbench.CompareViewModel;
import laststep.workbench.CompareWith;
import laststep.workbench.Compared;
import laststep.workbench.OpenModel;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is compared with what, and which of it is shown. */
final class CompareController {
    private final CompareViewModel model;
    private final NetworkOffers offers;
    private final Messages messages;

    @FXML
    private ChoiceBox<CompareWith> with;

    @FXML
    private TextField otherSentence;

    @FXML
    private Button pickOther;

    @FXML
    private MenuButton otherNetwork;

    @FXML
    private Button keep;

    @FXML
    private Tooltip keepAbout;

    @FXML
    private Button swap;

    @FXML
    private HBox choices;

    @FXML
    private ToggleButton showLeft;

    @FXML
    private ToggleButton showRight;

    @FXML
    private ToggleButton showDifference;

    @FXML
    private Label compareNote;

    CompareController(CompareViewModel model, NetworkOffers offers, Messages messages) {
        this.model = model;
        this.offers = offers;
        this.messages = messages;
    }

    /** @param laneChoices which layer, direction and quantity; stands before the sides to show */
    View open(View laneChoices) {
        VBox root = Views.load("compare.fxml", this, messages);
        choices.getChildren().add(0, laneChoices.root());
        Choices.fill(with, List.of(CompareWith.values()), value -> messages.get(value.key()));
        with.valueProperty().bindBidirectional(model.with());
        otherSentence.textProperty().bindBidirectional(model.sentence());
        SentencePicker picker = new SentencePicker(model.pool(), model::pick, messages);
        Subscription picking = picker.open();
        pickOther.setOnAction(pressed -> picker.show(pickOther));
        otherNetwork.setOnShowing(showing -> fillMenu());
        otherNetwork.getItems().setAll(new MenuItem()); // a menu without items does not open
        swap.setOnAction(pressed -> model.swapped().set(!model.swapped().get()));
        for (ToggleButton shown : List.of(showLeft, showRight, showDifference)) {
            shown.setOnAction(pressed -> model.shown().sides().set(chosenSides()));
        }
        return new View(
                root,
                Subscription.combine(
                        picking,
                        laneChoices.listening(),
                        model.with().subscribe(this::showWith),
                        model.network().subscribe(this::name),
                        model.own().subscribe(own -> offerKeeping()),
                        model.shown().sides().subscribe(this::mark),
                        model.shown().compared().subscribe(this::note),
                        () -> with.valueProperty().unbindBidirectional(model.with()),
                        () -> otherSentence.textProperty().unbindBidirectional(model.sentence())));
    }

    private void showWith(CompareWith value) {
        boolean sentences = value == CompareWith.SENTENCE;
        otherSentence.setVisible(sentences);
        otherSentence.setManaged(sentences);
        pickOther.setVisible(sentences);
        pickOther.setManaged(sentences);
        otherNetwork.setVisible(!sentences);
        otherNetwork.setManaged(!sentences);
    }

    private void name(OpenModel network) {
        otherNetwork.setText(
                network == null ? messages.get("compare.network.choose") : messages.word(network.moment()));
    }

    private void fillMenu() {
        otherNetwork
                .getItems()
                .setAll(offers.all().stream().map(CompareController::item).toList());
        if (!model.networks().moments().isEmpty()) {
            MenuItem forget = new MenuItem(messages.get("compare.forget"));
            forget.setOnAction(chosen -> {
                model.networks().forgetMoments();
                offerKeeping();
            });
            otherNetwork.getItems().addAll(new SeparatorMenuItem(), forget);
        }
    }

    private static MenuItem item(NetworkOffers.Offer offer) {
        MenuItem item = new MenuItem(offer.words(), new FontIcon(offer.icon()));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> offer.action().run());
        return item;
    }

    @FXML
    private void keepMoment() {
        model.networks().keep();
        offerKeeping();
    }

    private void offerKeeping() {
        boolean can = model.networks().canKeep();
        keep.setDisable(!can);
        keep.setText(messages.get(can || model.own().get() == null ? "compare.keep" : "compare.kept"));
        keepAbout.setText(messages.word(model.networks().keepingCosts()));
    }

    private Set<Side> chosenSides() {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        if (showLeft.isSelected()) {
            sides.add(Side.LEFT);
        }
        if (showRight.isSelected()) {
            sides.add(Side.RIGHT);
        }
        if (showDifference.isSelected()) {
            sides.add(Side.DIFFERENCE);
        }
        return sides;
    }

    private void mark(Set<Side> sides) {
        showLeft.setSelected(sides.contains(Side.LEFT));
        showRight.setSelected(sides.contains(Side.RIGHT));
        showDifference.setSelected(sides.contains(Side.DIFFERENCE));
    }

    private void note(Compared compared) {
        String notes = compared == null
                ? ""
                : compared.notes().stream().map(messages::word).collect(Collectors.joining(" "));
        compareNote.setText(notes);
        compareNote.setVisible(!notes.isEmpty());
        compareNote.setManaged(!notes.isEmpty());
    }
}
