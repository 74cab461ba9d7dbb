package laststep.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.inspect.Film;
import laststep.inspect.Half;
import laststep.message.Messages;
import laststep.workbench.Gold;
import laststep.workbench.LaneChoice;
import laststep.workbench.LapseViewModel;

/** What is known of the pinned sentence, what tracing it has cost, and which of its hidden states are shown. */
final class LapseFacts {
    private final LapseViewModel model;
    private final Messages messages;
    private boolean filling;

    @FXML
    private Label gold;

    @FXML
    private Label cost;

    @FXML
    private Tooltip bounds;

    @FXML
    private ChoiceBox<Integer> layer;

    @FXML
    private ChoiceBox<List<Half>> halves;

    LapseFacts(LapseViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("lapse-facts.fxml", this, messages);
        LaneWords words = new LaneWords(messages);
        Choices.fill(halves, LaneWords.HALVES, words::of);
        halves.valueProperty().bindBidirectional(model.choice().halves());
        layer.setOnAction(chosen -> {
            if (!filling && layer.getValue() != null) {
                model.choice().layer().set(layer.getValue());
            }
        });
        return new View(
                root,
                Subscription.combine(
                        model.film().subscribe(this::tellCost),
                        model.gold().subscribe(this::tellGold),
                        model.looked().subscribe(looked -> fillLayers(words)),
                        model.choice().layer().subscribe(chosen -> fillLayers(words)),
                        () -> halves.valueProperty()
                                .unbindBidirectional(model.choice().halves())));
    }

    private void tellCost(Film film) {
        cost.setText(film == null ? "" : messages.word(model.cost()));
        bounds.setText(film == null ? "" : messages.word(model.bounds()));
        cost.setAccessibleHelp(bounds.getText());
    }

    private void tellGold(Gold known) {
        gold.setVisible(known != null);
        gold.setManaged(known != null);
        if (known != null) {
            gold.setText(messages.word(known.words()));
            model.frame()
                    .map(frame -> frame.inspection().labels().indexOf(known.label()))
                    .filter(label -> label >= 0)
                    .ifPresent(label -> gold.setGraphic(ClassMark.of(label)));
        }
    }

    /** Another network may have other layers; what is chosen stays chosen if it has it. */
    private void fillLayers(LaneWords words) {
        List<Integer> layers = model.layers();
        if (layers.isEmpty()) {
            return;
        }
        filling = true;
        if (!layer.getItems().equals(layers)) {
            int count = model.frame().orElseThrow().inspection().layers();
            Choices.fill(layer, layers, number -> words.layer(number, count));
        }
        int chosen = model.choice().layer().get();
        layer.setValue(layers.contains(chosen) ? chosen : LaneChoice.TOPMOST);
        filling = false;
    }
}
