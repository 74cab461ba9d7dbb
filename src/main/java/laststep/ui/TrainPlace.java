package laststep.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.FileSaver;
import laststep.workbench.SentencePool;
import laststep.workbench.Settings;
import laststep.workbench.ShapeWalk;
import laststep.workbench.TrainTab;
import laststep.workbench.TrainViewModel;

/** The Train place: settings on the left; on the right what they make, and the training as it runs. */
public final class TrainPlace implements ViewFactory {
    private final TrainViewModel model;
    private final ShapeWalk walk;
    private final UnsavedWork unsaved;
    private final Settings settings;
    private final Charts charts;
    private final SentencePool pool;
    private final FileDialogs dialogs;
    private final FileSaver saver;

    /** @param pool the sentences to pick one for the time-lapse from */
    public TrainPlace(
            TrainViewModel model,
            ShapeWalk walk,
            UnsavedWork unsaved,
            Settings settings,
            Charts charts,
            SentencePool pool,
            FileDialogs dialogs,
            FileSaver saver) {
        this.model = model;
        this.pool = pool;
        this.dialogs = dialogs;
        this.saver = saver;
        this.walk = walk;
        this.settings = settings;
        this.unsaved = unsaved;
        this.charts = charts;
    }

    @Override
    public View create(Messages messages) {
        Frame frame = new Frame();
        HBox root = Views.load("train.fxml", frame, messages);
        View form = new TrainFormController(model, unsaved, messages).open();
        View shapes = new ShapesController(walk, messages).open();
        WalkController opened = new WalkController(walk, settings.theme().map(LaneColours::of), messages);
        View run = new TrainRunController(model, opened, charts, messages).open();
        frame.left.getChildren().add(form.root());
        VBox running = new VBox(shapes.root(), run.root());
        running.getStyleClass().add("train-right");
        View lapse = new LapseController(
                        model.lapse(),
                        pool,
                        new LaneSaving(dialogs, saver, messages),
                        settings.theme().map(LaneColours::of),
                        charts,
                        messages)
                .open();
        Map<TrainTab, Node> contents = new EnumMap<>(TrainTab.class);
        contents.put(TrainTab.RUN, running);
        contents.put(TrainTab.LAPSE, lapse.root());
        return new View(
                root,
                Subscription.combine(
                        form.listening(),
                        shapes.listening(),
                        run.listening(),
                        lapse.listening(),
                        show(contents, frame.tabs, messages)));
    }

    /** A tab for each content; which of them is open outlives the view. */
    private Subscription show(Map<TrainTab, Node> contents, TabPane tabs, Messages messages) {
        Map<TrainTab, Tab> made = new EnumMap<>(TrainTab.class);
        contents.forEach((which, content) -> {
            Tab tab = new Tab(messages.get("train.tab." + which.name().toLowerCase(Locale.ROOT)), content);
            tab.setId("tab-" + which.name().toLowerCase(Locale.ROOT));
            tab.setUserData(which);
            content.addEventHandler(KeyEvent.KEY_PRESSED, TrainPlace::keepFromTabs);
            made.put(which, tab);
        });
        tabs.getTabs().setAll(made.values());
        Subscription opening =
                model.tab().subscribe(which -> tabs.getSelectionModel().select(made.get(which)));
        return opening.and(tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> model.tab().set((TrainTab) tab.getUserData())));
    }

    /** A key that nobody in a tab wants would make the pane open another one. */
    private static void keepFromTabs(KeyEvent key) {
        if (key.getCode().isNavigationKey()) {
            key.consume();
        }
    }

    private static final class Frame {
        @FXML
        private VBox left;

        @FXML
        private TabPane tabs;
    }
}
