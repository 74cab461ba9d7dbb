package laststep.ui;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.InspectTab;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Looked;

/** The Inspect place with a network: the sentence, which moment of the training answers, and the ways to look. */
final class InspectController {
    private final InspectViewModel model;
    private final Map<InspectTab, ViewFactory> ways;
    private final Messages messages;

    @FXML
    private TextField inspected;

    @FXML
    private Button pin;

    @FXML
    private Button pick;

    @FXML
    private Label moment;

    @FXML
    private Label note;

    @FXML
    private TabPane tabs;

    InspectController(InspectViewModel model, Map<InspectTab, ViewFactory> ways, Messages messages) {
        this.model = model;
        this.ways = ways;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("inspect.fxml", this, messages);
        inspected.textProperty().bindBidirectional(model.sentence());
        SentencePicker picker = new SentencePicker(model.pool(), model::pick, messages);
        Subscription picking = picker.open();
        pick.setOnAction(pressed -> picker.show(pick));
        pin.setOnAction(pressed -> model.pin());
        return new View(
                root,
                Subscription.combine(
                        picking,
                        OpenTab.fill(tabs, model.tab(), ways, "inspect.tab.", messages),
                        model.sentence().subscribe(sentence -> offerPin()),
                        model.pinned().subscribe(sentence -> offerPin()),
                        model.looked().subscribe(this::show),
                        () -> inspected.textProperty().unbindBidirectional(model.sentence())));
    }

    private void offerPin() {
        String sentence = model.sentence().get().strip();
        boolean pinned = sentence.equals(model.pinned().get());
        pin.setDisable(sentence.isEmpty() || pinned);
        pin.setText(messages.get(pinned && !sentence.isEmpty() ? "lapse.inspect.pinned" : "lapse.inspect.pin"));
    }

    private void show(Looked looked) {
        if (looked == null) {
            return;
        }
        moment.setText(messages.word(looked.moment()));
        String notes = looked.untrained() ? messages.get("inspect.untrained") : "";
        if (looked.inspection().cut() > 0) {
            notes = (notes + " "
                            + messages.get("inspect.cut", looked.inspection().cut()))
                    .trim();
        }
        note.setText(notes);
        note.setVisible(!notes.isEmpty());
        note.setManaged(!notes.isEmpty());
    }
}
