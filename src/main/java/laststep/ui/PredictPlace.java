package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.Place;
import laststep.workbench.PredictViewModel;
import laststep.workbench.Settings;

/** The Predict place: what is missing until there is a model, then a field to type into and the answer. */
public final class PredictPlace implements ViewFactory {
    private final PredictViewModel model;
    private final WaysToModel ways;
    private final FileDialogs dialogs;
    private final Settings settings;

    public PredictPlace(PredictViewModel model, WaysToModel ways, FileDialogs dialogs, Settings settings) {
        this.model = model;
        this.ways = ways;
        this.dialogs = dialogs;
        this.settings = settings;
    }

    @Override
    public View create(Messages messages) {
        View asking = new PredictController(model, dialogs, settings, messages).open();
        return NoModelController.instead(ways.shownIn(Place.PREDICT, messages), asking, model.hasModel());
    }
}
