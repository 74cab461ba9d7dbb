package laststep.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.inspect.Half;
import laststep.message.Messages;
import laststep.workbench.InspectViewModel;
import laststep.workbench.LaneChoice;
import laststep.workbench.UnitSorting;

/** Which layer, direction and quantity the lanes show, the units in which order, how many of them, and which lanes. */
final class LaneChoiceController {
    private final InspectViewModel model;
    private final Messages messages;
    private final LaneWords words;
    private final List<View> further;
    private boolean filling;

    @FXML
    private ChoiceBox<Integer> layer;

    @FXML
    private ChoiceBox<List<Half>> halves;

    @FXML
    private ChoiceBox<String> quantity;

    @FXML
    private ChoiceBox<UnitSorting> order;

    /** @param further what else stands in their row */
    LaneChoiceController(InspectViewModel model, Messages messages, View... further) {
        this.model = model;
        this.further = List.of(further);
        this.messages = messages;
        this.words = new LaneWords(messages);
    }

    View open() {
        HBox root = Views.load("lane-choices.fxml", this, messages);
        LaneChoice choice = model.choice();
        Choices.fill(halves, LaneWords.HALVES, words::of);
        Choices.fill(order, List.of(UnitSorting.values()), sorting -> messages.get(sorting.key()));
        further.forEach(view -> root.getChildren().add(view.root()));
        halves.valueProperty().bindBidirectional(choice.halves());
        order.valueProperty().bindBidirectional(choice.sorting());
        layer.setOnAction(chosen -> {
            if (!filling && layer.getValue() != null) {
                choice.layer().set(layer.getValue());
            }
        });
        quantity.setOnAction(chosen -> {
            if (!filling && quantity.getValue() != null) {
                choice.quantity().set(quantity.getValue());
            }
        });
        Subscription others = further.stream().map(View::listening).reduce(Subscription.EMPTY, Subscription::and);
        return new View(
                root,
                Subscription.combine(
                        others,
                        choice.layer().subscribe(chosen -> fill()),
                        choice.quantity().subscribe(chosen -> fill()),
                        model.looked().subscribe(looked -> fill()),
                        () -> order.valueProperty().unbindBidirectional(choice.sorting()),
                        () -> halves.valueProperty().unbindBidirectional(choice.halves())));
    }

    /** Another network may have other layers and gates; what is chosen stays chosen if it has it. */
    private void fill() {
        List<Integer> layers = model.layers();
        List<String> quantities = model.quantities();
        if (layers.isEmpty()) {
            return;
        }
        filling = true;
        if (!layer.getItems().equals(layers)) {
            Choices.fill(
                    layer,
                    layers,
                    number -> words.layer(
                            number, model.looked().get().inspection().layers()));
        }
        if (!quantity.getItems().equals(quantities)) {
            Choices.fill(quantity, quantities, name -> messages.get("inspect.quantity." + name));
        }
        int chosen = model.choice().layer().get();
        layer.setValue(layers.contains(chosen) ? chosen : LaneChoice.TOPMOST);
        String name = model.choice().quantity().get();
        quantity.setValue(quantities.contains(name) ? name : quantities.get(0));
        filling = false;
    }
}
