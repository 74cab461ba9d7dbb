package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.FileSaver;
import laststep.workbench.LapseViewModel;
import laststep.workbench.SentencePool;
import laststep.workbench.Settings;

/** One sentence, as the network read it step after step. */
public final class LapseTab implements ViewFactory {
    private final LapseViewModel model;
    private final SentencePool pool;
    private final Settings settings;
    private final Charts charts;
    private final FileDialogs dialogs;
    private final FileSaver saver;

    /** @param pool the sentences to pick one from */
    public LapseTab(
            LapseViewModel model,
            SentencePool pool,
            Settings settings,
            Charts charts,
            FileDialogs dialogs,
            FileSaver saver) {
        this.model = model;
        this.pool = pool;
        this.settings = settings;
        this.charts = charts;
        this.dialogs = dialogs;
        this.saver = saver;
    }

    @Override
    public View create(Messages messages) {
        LaneSaving saving = new LaneSaving(dialogs, saver, messages);
        return new LapseController(model, pool, saving, settings.theme().map(LaneColours::of), charts, messages).open();
    }
}
