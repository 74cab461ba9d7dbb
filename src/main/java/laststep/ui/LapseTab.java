package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.LapseViewModel;
import laststep.workbench.SentencePool;

/** One sentence, as the network read it step after step. */
public final class LapseTab implements ViewFactory {
    private final LapseViewModel model;
    private final SentencePool pool;
    private final Charts charts;
    private final LaneTools tools;

    /** @param pool the sentences to pick one from */
    public LapseTab(LapseViewModel model, SentencePool pool, Charts charts, LaneTools tools) {
        this.model = model;
        this.pool = pool;
        this.charts = charts;
        this.tools = tools;
    }

    @Override
    public View create(Messages messages) {
        return new LapseController(model, pool, tools.saving(messages), tools.colours(), charts, messages).open();
    }
}
