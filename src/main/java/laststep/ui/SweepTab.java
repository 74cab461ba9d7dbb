package laststep.ui;

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
        return new SweepController(model, dialogs, messages).open();
    }
}
