package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.Job;
import laststep.workbench.MapLayout;
import laststep.workbench.MapState;
import laststep.workbench.MapViewModel;
import laststep.workbench.PlacedMap;
import laststep.workbench.TypedPoint;

/** The map under what it is of; instead of it, why there is none and how to get one. */
final class MapController {
    private final MapViewModel model;
    private final LaneSaving saving;
    private final ObservableValue<LaneColours> colours;
    private final Messages messages;
    private final MapPane pane;
    private final MapPicture picture;
    private LaneMenu menu;

    @FXML
    private HBox head;

    @FXML
    private Label mapTitle;

    @FXML
    private Label mapOf;

    @FXML
    private HBox outdated;

    @FXML
    private Label typedWords;

    @FXML
    private StackPane sheet;

    @FXML
    private HBox tools;

    @FXML
    private ToggleButton lasso;

    @FXML
    private VBox instead;

    @FXML
    private Label why;

    @FXML
    private Button make;

    @FXML
    private HBox making;

    @FXML
    private Label makingWords;

    @FXML
    private ProgressBar progress;

    MapController(MapViewModel model, LaneSaving saving, ObservableValue<LaneColours> colours, Messages messages) {
        this.model = model;
        this.saving = saving;
        this.colours = colours;
        this.messages = messages;
        pane = new MapPane(model, colours, messages);
        picture = new MapPicture(model, pane, messages);
    }

    View open() {
        VBox root = Views.load("map.fxml", this, messages);
        HBox.setHgrow(root, Priority.ALWAYS);
        sheet.getChildren().add(0, pane);
        lasso.selectedProperty().subscribe(pane.gestures()::setLassoFirst);
        menu = new LaneMenu(
                messages.get("map.name"),
                messages.get("map.about"),
                saving,
                messages,
                picture::image,
                () -> MapTable.csv(model.placed().get(), messages));
        menu.offerSvg(() -> saving.svg(picture.title(), picture::svg), messages);
        head.getChildren().add(menu);
        return new View(
                root,
                Subscription.combine(
                        pane.listen(),
                        model.placed().subscribe(map -> show()),
                        model.state().subscribe(state -> show()),
                        model.colour().subscribe(by -> show()),
                        model.outdated().subscribe(old -> show(outdated, old)),
                        model.running().subscribe(this::showJob),
                        model.selection().typed().subscribe(this::showTyped)));
    }

    private void show() {
        PlacedMap map = model.placed().get();
        MapState state = model.state().getValue();
        boolean shown = state == MapState.SHOWN;
        pane.setVisible(shown);
        show(tools, shown);
        menu.setVisible(shown);
        instead.setVisible(!shown);
        mapTitle.setText(map == null ? messages.get("map.name") : picture.title());
        mapOf.setText(map == null ? "" : picture.of());
        make.setVisible(state == MapState.OFFERED);
        make.setText(messages.get("map.make", model.toTake()));
        why.setText(
                switch (state) {
                    case TOO_FEW -> messages.get("map.tooFew");
                    case OFFERED -> messages.get("map.offered", model.toTake());
                    case MAKING -> "";
                    case FLAT -> messages.get("map.flat");
                    case SHOWN -> "";
                });
        if (shown) {
            String colour = new MapWords(messages).colour(model.shownColour(), model.words());
            pane.describe(messages.get("map.alt", picture.title(), picture.of(), colour));
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showJob(Job job) {
        show(making, job != null);
        progress.progressProperty().unbind();
        makingWords.textProperty().unbind();
        if (job != null) {
            progress.progressProperty().bind(job.share());
            makingWords
                    .textProperty()
                    .bind(job.secondsLeft()
                            .map(left -> left.doubleValue() < 0
                                    ? messages.word(job.description())
                                    : messages.get(
                                            "map.making.left",
                                            messages.word(job.description()),
                                            Durations.worded(left.doubleValue(), messages))));
        }
    }

    private void showTyped(TypedPoint typed) {
        PlacedMap map = model.placed().get();
        show(typedWords, typed != null && map != null);
        if (typed != null && map != null) {
            typedWords.setText(messages.get(
                    map.layout() == MapLayout.PCA ? "map.typed.pca" : "map.typed.umap",
                    map.map().points().classes().get(typed.label()),
                    typed.probability()));
        }
    }

    MapPane pane() {
        return pane;
    }

    @FXML
    private void make() {
        model.make();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void closer() {
        pane.gestures().zoom(true);
    }

    @FXML
    private void farther() {
        pane.gestures().zoom(false);
    }

    @FXML
    private void fit() {
        pane.gestures().fit();
    }

    @FXML
    private void selectSeen() {
        pane.gestures().selectSeen();
    }
}
