package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.Place;

/** What a place says before there is a model to ask: what it will show, and where a model comes from. */
final class NoModelController {
    private final Place place;
    private final WaysToModel ways;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private Label what;

    @FXML
    private Button next;

    NoModelController(Place place, WaysToModel ways, Messages messages) {
        this.place = place;
        this.ways = ways;
        this.messages = messages;
    }

    View open() {
        Parent root = Views.load("no-model.fxml", this, messages);
        title.setText(messages.get(place.id() + ".none.title"));
        what.setText(messages.get(place.id() + ".none.what"));
        next.setText(messages.get("predict.none.train"));
        return new View(root);
    }

    @FXML
    private void go() {
        ways.train();
    }

    @FXML
    private void openModel() {
        ways.openFile(messages);
    }

    /** One view that shows {@code full} if there is a model, else {@code empty}. */
    static View instead(View empty, View full, ObservableValue<Boolean> hasModel) {
        Subscription showing = hasModel.subscribe(has -> {
            full.root().setVisible(has);
            empty.root().setVisible(!has);
        });
        return new View(
                new StackPane(empty.root(), full.root()),
                showing.and(empty.listening()).and(full.listening()));
    }
}
