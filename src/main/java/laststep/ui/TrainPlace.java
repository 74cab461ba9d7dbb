package laststep.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.ChartView;
import laststep.workbench.NotebookViewModel;
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
    private final NotebookViewModel notebook;
    private final FileDialogs dialogs;
    private final ChartView view;

    public TrainPlace(
            TrainViewModel model,
            ShapeWalk walk,
            NotebookViewModel notebook,
            UnsavedWork unsaved,
            Settings settings,
            Charts charts,
            FileDialogs dialogs) {
        this.model = model;
        this.notebook = notebook;
        this.dialogs = dialogs;
        this.walk = walk;
        this.settings = settings;
        this.unsaved = unsaved;
        this.charts = charts;
        this.view = new ChartView(settings);
    }

    @Override
    public View create(Messages messages) {
        Frame frame = new Frame();
        HBox root = Views.load("train.fxml", frame, messages);
        View form = new TrainFormController(model, unsaved, messages).open();
        View shapes = new ShapesController(walk, messages).open();
        WalkController opened = new WalkController(walk, settings.theme().map(LaneColours::of), messages);
        View run = new TrainRunController(model, view, opened, charts, messages).open();
        frame.left.getChildren().add(form.root());
        VBox running = new VBox(shapes.root(), run.root());
        running.getStyleClass().add("train-right");
        Map<TrainTab, Node> contents = new EnumMap<>(TrainTab.class);
        contents.put(TrainTab.RUN, running);
        View runs = new NotebookController(notebook, unsaved, charts, dialogs, messages).open();
        contents.put(TrainTab.RUNS, runs.root());
        return new View(
                root,
                Subscription.combine(
                        form.listening(),
                        shapes.listening(),
                        run.listening(),
                        runs.listening(),
                        show(contents, frame.tabs, messages)));
    }

    /** A tab for each content; which of them is open outlives the view. */
    private Subscription show(Map<TrainTab, Node> contents, TabPane tabs, Messages messages) {
        Map<TrainTab, Tab> made = new EnumMap<>(TrainTab.class);
        contents.forEach((which, content) -> {
            Tab tab = new Tab(messages.get("train.tab." + which.name().toLowerCase(Locale.ROOT)), content);
            tab.setId("tab-" + which.name().toLowerCase(Locale.ROOT));
            tab.setUserData(which);
            made.put(which, tab);
        });
        tabs.getTabs().setAll(made.values());
        Subscription opening =
                model.tab().subscribe(which -> tabs.getSelectionModel().select(made.get(which)));
        return opening.and(tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> model.tab().set((TrainTab) tab.getUserData())));
    }

    private static final class Frame {
        @FXML
        private VBox left;

        @FXML
        private TabPane tabs;
    }
}
