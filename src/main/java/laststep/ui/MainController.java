package laststep.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.Navigation;
import laststep.workbench.Place;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame: rail, place, menu, status bar. A place is built when it is first gone to. */
final class MainController {
    private static final Map<Place, String> ICONS = new EnumMap<>(Map.of(
            Place.CORPUS, "fth-database",
            Place.TRAIN, "fth-activity",
            Place.EVALUATE, "fth-grid",
            Place.INSPECT, "fth-eye",
            Place.PREDICT, "fth-edit-3"));

    private final Navigation navigation;
    private final Map<Place, ViewFactory> factories;
    private final Messages messages;
    private final Map<Place, View> views = new EnumMap<>(Place.class);
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);

    @FXML
    private VBox rail;

    @FXML
    private VBox middle;

    @FXML
    private StackPane placePane;

    MainController(Navigation navigation, Map<Place, ViewFactory> factories, Messages messages) {
        this.navigation = navigation;
        this.factories = factories;
        this.messages = messages;
    }

    /** Builds the frame around the parts that stand in every place. */
    View open(View menu, View banner, View status) {
        BorderPane root = Views.load("main.fxml", this, messages);
        root.setTop(menu.root());
        root.setBottom(status.root());
        middle.getChildren().add(0, banner.root());
        ToggleGroup group = new ToggleGroup();
        navigation.places().forEach(place -> addButton(place, group));
        group.selectedToggleProperty().subscribe(this::selected);
        Subscription listening = navigation
                .current()
                .subscribe(this::show)
                .and(menu.listening())
                .and(banner.listening())
                .and(status.listening());
        return new View(
                root,
                listening.and(
                        () -> views.values().forEach(view -> view.listening().unsubscribe())));
    }

    private void addButton(Place place, ToggleGroup group) {
        ToggleButton button = new ToggleButton(messages.get(place.key()), new FontIcon(ICONS.get(place)));
        button.setId("place-" + place.id());
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setUserData(place);
        buttons.put(place, button);
        rail.getChildren().add(button);
    }

    // not the buttons' actions: the arrow keys select without pressing; and a place pressed twice stays selected
    private void selected(Toggle before, Toggle now) {
        if (now == null) {
            before.setSelected(true);
        } else {
            navigation.go((Place) now.getUserData());
        }
    }

    private void show(Place place) {
        buttons.get(place).setSelected(true);
        View view = views.computeIfAbsent(place, wanted -> factories.get(wanted).create(messages));
        placePane.getChildren().setAll(view.root());
    }
}
