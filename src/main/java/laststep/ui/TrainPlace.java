package laststep.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.TrainTab;
import laststep.workbench.TrainViewModel;

/** The Train place: settings on the left; on the right, a tab each, what they make and what became of them. */
public final class TrainPlace implements ViewFactory {
    private final TrainViewModel model;
    private final UnsavedWork unsaved;
    private final Map<TrainTab, ViewFactory> tabs;

    public TrainPlace(TrainViewModel model, UnsavedWork unsaved, Map<TrainTab, ViewFactory> tabs) {
        this.model = model;
        this.unsaved = unsaved;
        this.tabs = new EnumMap<>(tabs);
    }

    @Override
    public View create(Messages messages) {
        Frame frame = new Frame();
        HBox root = Views.load("train.fxml", frame, messages);
        View form = new TrainFormController(model, unsaved, messages).open();
        frame.left.getChildren().add(form.root());
        Subscription opening = OpenTab.fill(frame.tabs, model.tab(), tabs, "train.tab.", messages);
        return new View(root, form.listening().and(opening));
    }

    private static final class Frame {
        @FXML
        private VBox left;

        @FXML
        private TabPane tabs;
    }
}
