package laststep.ui;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.FileSaver;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Settings;

/** The read-out laboratory, under what is chosen for it. */
public final class LaboratoryTab implements ViewFactory {
    private final InspectViewModel model;
    private final FileDialogs dialogs;
    private final FileSaver saver;
    private final Settings settings;

    public LaboratoryTab(InspectViewModel model, FileDialogs dialogs, FileSaver saver, Settings settings) {
        this.model = model;
        this.dialogs = dialogs;
        this.saver = saver;
        this.settings = settings;
    }

    @Override
    public View create(Messages messages) {
        View choices = new LaboratoryChoices(model.laboratory(), messages).open();
        View laboratory = new LaboratoryController(
                        model.laboratory(),
                        new LaneSaving(dialogs, saver, messages),
                        settings.theme().map(LaneColours::of),
                        messages)
                .open();
        VBox root = new VBox(choices.root(), laboratory.root());
        root.getStyleClass().add("inspect-tab");
        VBox.setVgrow(laboratory.root(), Priority.ALWAYS);
        View whole = new View(root, choices.listening().and(laboratory.listening()));
        return NoSentenceController.instead(model, whole, messages);
    }
}
