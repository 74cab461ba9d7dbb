package laststep.ui;

import java.util.Map;
import laststep.message.Messages;
import laststep.workbench.CorpusOpener;
import laststep.workbench.ErrorReport;
import laststep.workbench.Jobs;
import laststep.workbench.Navigation;
import laststep.workbench.Place;
import laststep.workbench.Settings;
import laststep.workbench.StatusViewModel;

/**
 * All that stands in the window.
 *
 * @param places how each place is built; the same places as in {@code navigation}
 */
public record MainView(
        Navigation navigation,
        Map<Place, ViewFactory> places,
        CorpusOpener corpora,
        FileDialogs dialogs,
        Settings settings,
        StatusViewModel status,
        Jobs jobs,
        ErrorReport errors)
        implements ViewFactory {
    @Override
    public View create(Messages messages) {
        return new MainController(navigation, places, messages)
                .open(
                        new MenuController(corpora, dialogs, navigation, settings, messages).open(),
                        new BannerController(errors, messages).open(),
                        new StatusController(status, jobs, errors, messages).open());
    }
}
