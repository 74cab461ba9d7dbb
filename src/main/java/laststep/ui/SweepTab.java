package laststep.ui;

import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.SweepViewModel;

/** Many trainings with other settings, side by side. */
public final class SweepTab implements ViewFactory {
    private final SweepViewModel model;
    private final FileDialogs dialogs;

    public SweepTab(SweepViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    @Override
    public View create(Messages messages) {
        View plan = new SweepPlanController(model, messages).open();
        View table = new SweepTableController(model, dialogs, messages).open();
        VBox root = new VBox(plan.root(), table.root());
        root.setId("sweep");
        root.getStyleClass().add("sweep");
        return new View(root, plan.listening().and(table.listening()));
    }
}
