package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.GoOn;
import laststep.workbench.NotebookViewModel;

/** Every training there was. */
public final class NotebookTab implements ViewFactory {
    private final NotebookViewModel model;
    private final GoOn goOn;
    private final UnsavedWork unsaved;
    private final Charts charts;
    private final FileDialogs dialogs;

    public NotebookTab(NotebookViewModel model, GoOn goOn, UnsavedWork unsaved, Charts charts, FileDialogs dialogs) {
        this.model = model;
        this.goOn = goOn;
        this.unsaved = unsaved;
        this.charts = charts;
        this.dialogs = dialogs;
    }

    @Override
    public View create(Messages messages) {
        return new NotebookController(model, goOn, unsaved, charts, dialogs, messages).open();
    }
}
