package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.NotebookViewModel;

/** Every training there was. */
public final class NotebookTab implements ViewFactory {
    private final NotebookViewModel model;
    private final UnsavedWork unsaved;
    private final Charts charts;
    private final FileDialogs dialogs;

    public NotebookTab(NotebookViewModel model, UnsavedWork unsaved, Charts charts, FileDialogs dialogs) {
        this.model = model;
        this.unsaved = unsaved;
        this.charts = charts;
        this.dialogs = dialogs;
    }

    @Override
    public View create(Messages messages) {
        return new NotebookController(model, unsaved, charts, dialogs, messages).open();
    }
}
