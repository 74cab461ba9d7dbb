package laststep.ui;

import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.ChartView;
import laststep.workbench.Settings;
import laststep.workbench.ShapeWalk;
import laststep.workbench.TrainViewModel;

/** What the settings make, and the training as it runs. */
public final class RunTab implements ViewFactory {
    private final TrainViewModel model;
    private final ShapeWalk walk;
    private final Settings settings;
    private final Charts charts;
    private final ChartView view;

    public RunTab(TrainViewModel model, ShapeWalk walk, Settings settings, Charts charts) {
        this.model = model;
        this.walk = walk;
        this.settings = settings;
        this.charts = charts;
        this.view = new ChartView(settings);
    }

    @Override
    public View create(Messages messages) {
        View shapes = new ShapesController(walk, messages).open();
        WalkController opened = new WalkController(walk, settings.theme().map(LaneColours::of), messages);
        View run = new TrainRunController(model, view, opened, charts, messages).open();
        VBox root = new VBox(shapes.root(), run.root());
        root.getStyleClass().add("train-right");
        return new View(root, shapes.listening().and(run.listening()));
    }
}
