package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.inspect.NeighbourChoice;
import laststep.message.Messages;
import laststep.workbench.LaboratoryViewModel;

/** With which neighbours the sentence shares its mini-batch. */
final class LaboratoryChoices {
    private final LaboratoryViewModel model;
    private final Messages messages;
    private boolean filling;

    @FXML
    private ChoiceBox<NeighbourChoice> neighbours;

    @FXML
    private TextField own;

    @FXML
    private Label batchSizeName;

    @FXML
    private ChoiceBox<Integer> batchSize;

    LaboratoryChoices(LaboratoryViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("laboratory-choices.fxml", this, messages);
        Choices.fill(batchSize, LaboratoryViewModel.BATCH_SIZES, size -> Integer.toString(size));
        batchSize.valueProperty().bindBidirectional(model.batchSize());
        own.textProperty().bindBidirectional(model.own());
        neighbours.setOnAction(chosen -> {
            if (!filling && neighbours.getValue() != null) {
                model.choice().set(neighbours.getValue());
            }
        });
        return new View(
                root,
                Subscription.combine(
                        model.pool().rows().subscribe(rows -> fill()),
                        model.choice().subscribe(choice -> fill()),
                        () -> batchSize.valueProperty().unbindBidirectional(model.batchSize()),
                        () -> own.textProperty().unbindBidirectional(model.own())));
    }

    private void fill() {
        filling = true;
        if (!neighbours.getItems().equals(model.choices())) {
            Choices.fill(neighbours, model.choices(), choice -> messages.get("laboratory.choice." + choice.id()));
        }
        NeighbourChoice shown = model.shownChoice();
        neighbours.setValue(shown);
        own.setVisible(shown == NeighbourChoice.OWN);
        own.setManaged(own.isVisible());
        boolean sized = !model.pool().rows().get().isEmpty();
        batchSize.setDisable(!sized);
        batchSizeName.setDisable(!sized);
        filling = false;
    }
}
