package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.GoOn;
import laststep.workbench.NotebookViewModel;
import laststep.workbench.Settings;

/** Every training there was. */
public final class NotebookTab implements ViewFactory {
    private final NotebookViewModel model;
    private final GoOn goOn;
    private final UnsavedWork unsaved;
    private final Charts charts;
    private final FileDialogs dialogs;
    private final Settings settings;

    public NotebookTab(
            NotebookViewModel model,
            GoOn goOn,
            UnsavedWork unsaved,
            Charts charts,
            FileDialogs dialogs,
            Settings settings) {
        this.model = model;
        this.goOn = goOn;
        this.unsaved = unsaved;
        this.charts = charts;
        this.dialogs = dialogs;
        this.settings = settings;
    }

    @Override
    public View create(Messages messages) {
        return new NotebookController(model, goOn, unsaved, charts, dialogs, settings, messages).open();
    }
}
