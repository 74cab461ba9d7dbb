package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.Settings;
import laststep.workbench.ShapeWalk;
import laststep.workbench.TrainViewModel;

/** The Train place: settings on the left; on the right what they make, and the training as it runs. */
public final class TrainPlace implements ViewFactory {
    private final TrainViewModel model;
    private final ShapeWalk walk;
    private final UnsavedWork unsaved;
    private final Settings settings;
    private final Charts charts;

    public TrainPlace(TrainViewModel model, ShapeWalk walk, UnsavedWork unsaved, Settings settings, Charts charts) {
        this.model = model;
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
        frame.right.getChildren().addAll(shapes.root(), run.root());
        return new View(root, Subscription.combine(form.listening(), shapes.listening(), run.listening()));
    }

    private static final class Frame {
        @FXML
        private VBox left;

        @FXML
        private VBox right;
    }
}
