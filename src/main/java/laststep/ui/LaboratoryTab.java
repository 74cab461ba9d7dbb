package laststep.ui;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.InspectViewModel;

/** The read-out laboratory, under what is chosen for it. */
public final class LaboratoryTab implements ViewFactory {
    private final InspectViewModel model;
    private final LaneTools tools;

    public LaboratoryTab(InspectViewModel model, LaneTools tools) {
        this.model = model;
        this.tools = tools;
    }

    @Override
    public View create(Messages messages) {
        View choices = new LaboratoryChoices(model.laboratory(), messages).open();
        View laboratory =
                new LaboratoryController(model.laboratory(), tools.saving(messages), tools.colours(), messages).open();
        VBox root = new VBox(choices.root(), laboratory.root());
        root.getStyleClass().add("inspect-tab");
        VBox.setVgrow(laboratory.root(), Priority.ALWAYS);
        View whole = new View(root, choices.listening().and(laboratory.listening()));
        return NoSentenceController.instead(model, whole, messages);
    }
}
