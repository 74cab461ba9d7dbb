package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.BatchKind;
import laststep.inspect.Half;
import laststep.inspect.Laboratory;
import laststep.inspect.LaboratoryTable;
import laststep.inspect.Reading;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.LaboratoryViewModel;
import laststep.workbench.Probed;

/** The read-out laboratory: the answers of the same weights, what each half has read, and the sentence among neighbours. */
final class LaboratoryController {
    private final LaboratoryViewModel model;
    private final LaneSaving saving;
    private final ObservableValue<LaneColours> colours;
    private final Messages messages;
    private final List<BatchCard> cards = new ArrayList<>();
    private ReadOutGrid grid;
    private ReachPane reach;

    @FXML
    private Label computing;

    @FXML
    private VBox content;

    @FXML
    private VBox readOutsCard;

    @FXML
    private HBox readOutsHead;

    @FXML
    private Label readOutsWhat;

    @FXML
    private GridPane readOuts;

    @FXML
    private VBox reachCard;

    @FXML
    private HBox reachHead;

    @FXML
    private Label reachTitle;

    @FXML
    private Label forwardWords;

    @FXML
    private Label backwardWords;

    @FXML
    private VBox batchesCard;

    @FXML
    private HBox batchesHead;

    @FXML
    private Label batchesTitle;

    @FXML
    private Label batchesResult;

    @FXML
    private HBox batches;

    LaboratoryController(
            LaboratoryViewModel model, LaneSaving saving, ObservableValue<LaneColours> colours, Messages messages) {
        this.model = model;
        this.saving = saving;
        this.colours = colours;
        this.messages = messages;
    }

    View open() {
        ScrollPane root = Views.load("laboratory.fxml", this, messages);
        grid = new ReadOutGrid(readOuts, model, messages);
        reach = new ReachPane(colours, messages);
        reachCard.getChildren().add(reach);
        for (BatchKind kind : BatchKind.values()) {
            BatchCard card = new BatchCard(kind, colours, messages);
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.add(card);
        }
        batches.getChildren().setAll(cards);
        addMenus();
        return new View(
                root,
                Subscription.combine(
                        model.probed().subscribe(this::show),
                        model.reading().subscribe(chosen -> show(model.probed().get())),
                        colours.subscribe(theme -> {
                            reach.repaint();
                            show(model.probed().get());
                        })));
    }

    private void addMenus() {
        String readOutsTitle = messages.get("laboratory.readOuts.title");
        readOutsHead
                .getChildren()
                .add(new LaneMenu(
                        readOutsTitle,
                        messages.get("laboratory.readOuts.about"),
                        saving,
                        messages,
                        () -> CardPicture.of(readOutsCard),
                        () -> LaboratoryTable.readOuts(laboratory())));
        String reachName = messages.get("laboratory.reach.name");
        reachHead
                .getChildren()
                .add(new LaneMenu(
                        reachName,
                        messages.get("laboratory.reach.about"),
                        saving,
                        messages,
                        () -> reach.picture(withMoment(reachTitle.getText())),
                        () -> LaboratoryTable.reach(laboratory(), model.shownReading())));
        String batchesName = messages.get("laboratory.batches.name");
        batchesHead
                .getChildren()
                .add(new LaneMenu(
                        batchesName,
                        messages.get("laboratory.batches.about"),
                        saving,
                        messages,
                        this::batchesPicture,
                        () -> LaboratoryTable.batches(
                                laboratory(), model.shownReading().way())));
    }

    private Laboratory laboratory() {
        return model.probed().get().laboratory();
    }

    private String withMoment(String title) {
        return title + " · " + messages.word(model.probed().get().moment());
    }

    /** On the screen the model is named beside it; a picture has to name it itself. */
    private Image batchesPicture() {
        String title = batchesTitle.getText();
        batchesTitle.setText(withMoment(title));
        Image picture = CardPicture.of(batchesCard);
        batchesTitle.setText(title);
        return picture;
    }

    private void show(Probed probed) {
        content.setVisible(probed != null);
        computing.setVisible(probed == null);
        if (probed == null) {
            return;
        }
        Laboratory laboratory = probed.laboratory();
        Reading reading = model.shownReading();
        readOutsWhat.setText(
                messages.get("laboratory.readOuts.what", messages.word(probed.moment()), word(laboratory.trained())));
        grid.show(laboratory);
        grid.mark(reading);
        reachTitle.setText(messages.get("laboratory.reach.title", word(reading)));
        forwardWords.setText(words(model.reachWords(Half.FORWARD)));
        backwardWords.setText(words(model.reachWords(Half.BACKWARD)));
        reach.show(laboratory.tokens(), laboratory.reach(reading));
        reach.setAccessibleText(forwardWords.getText() + " " + backwardWords.getText());
        batchesTitle.setText(
                messages.get("laboratory.batches.title", reading.way().id()));
        batchesResult.setText(words(model.resultWords()));
        for (BatchKind kind : BatchKind.values()) {
            cards.get(kind.ordinal())
                    .show(titleKey(kind), laboratory, laboratory.probe(kind).orElse(null), reading.way());
        }
    }

    private String titleKey(BatchKind kind) {
        String key = "laboratory.batch." + kind.name().toLowerCase(Locale.ROOT);
        return kind == BatchKind.NEIGHBOURS ? key + "." + model.shownChoice().id() : key;
    }

    private String word(Reading reading) {
        return messages.get(
                "laboratory.reading",
                reading.way().id(),
                messages.get(reading.packed() ? "laboratory.packed" : "laboratory.book"));
    }

    private String words(List<Problem> sentences) {
        return sentences.stream().map(messages::word).collect(Collectors.joining(" "));
    }
}
