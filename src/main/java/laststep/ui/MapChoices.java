package laststep.ui;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.MapColour;
import laststep.workbench.MapLayout;
import laststep.workbench.MapSubject;
import laststep.workbench.MapViewModel;

/** What a map shows, how it is laid out and coloured, and what is looked for on it. */
final class MapChoices {
    private final MapViewModel model;
    private final Messages messages;
    private boolean filling;

    @FXML
    private ChoiceBox<MapSubject> subject;

    @FXML
    private ChoiceBox<MapLayout> layout;

    @FXML
    private ChoiceBox<MapColour> colour;

    @FXML
    private TextField query;

    @FXML
    private Label whyNoUmap;

    MapChoices(MapViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("map-choices.fxml", this, messages);
        Choices.fill(layout, List.of(MapLayout.values()), value -> messages.get("map.layout." + value.id()));
        layout.valueProperty().bindBidirectional(model.layout());
        query.textProperty().bindBidirectional(model.selection().query());
        subject.setOnAction(chosen -> {
            if (!filling && subject.getValue() != null) {
                model.subject().set(subject.getValue());
            }
        });
        colour.setOnAction(chosen -> {
            if (!filling && colour.getValue() != null) {
                model.colour().set(colour.getValue());
            }
        });
        return new View(
                root,
                Subscription.combine(
                        model.offeredSubjects().subscribe(offered -> fill()),
                        model.placed().subscribe(map -> fill()),
                        model.layout().subscribe(chosen -> fill()),
                        () -> layout.valueProperty().unbindBidirectional(model.layout()),
                        () -> query.textProperty()
                                .unbindBidirectional(model.selection().query())));
    }

    private void fill() {
        filling = true;
        if (!subject.getItems().equals(model.subjects())) {
            Choices.fill(subject, model.subjects(), value -> messages.get("map.subject." + value.id()));
        }
        subject.setValue(model.shownSubject());
        boolean words = model.words();
        List<MapColour> there = model.colours();
        MapWords wording = new MapWords(messages);
        Choices.fill(colour, there, value -> wording.colour(value, words));
        colour.setValue(model.shownColour());
        query.setPromptText(messages.get(words ? "map.find.word" : "map.find.sentence"));
        query.setAccessibleText(query.getPromptText());
        Optional<Problem> why = model.layout().get() == MapLayout.UMAP ? model.whyNoUmap() : Optional.empty();
        whyNoUmap.setText(why.map(messages::word).orElse(""));
        whyNoUmap.setVisible(why.isPresent());
        whyNoUmap.setManaged(why.isPresent());
        filling = false;
    }
}
