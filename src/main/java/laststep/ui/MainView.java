package laststep.ui;

import java.util.Map;
import laststep.message.Messages;
import laststep.workbench.CorpusOpener;
import laststep.workbench.ErrorReport;
import laststep.workbench.FileOpener;
import laststep.workbench.Jobs;
import laststep.workbench.ModelFiles;
import laststep.workbench.Navigation;
import laststep.workbench.Place;
import laststep.workbench.Session;
import laststep.workbench.Settings;
import laststep.workbench.StatusViewModel;
import laststep.workbench.TrainViewModel;

/**
 * All that stands in the window.
 *
 * @param places how each place is built; the same places as in {@code navigation}
 */
public record MainView(
        Navigation navigation,
        Map<Place, ViewFactory> places,
        Session session,
        CorpusOpener corpora,
        FileOpener files,
        ModelFiles models,
        TrainViewModel training,
        UnsavedWork unsaved,
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
                        new MenuController(this, messages).open(),
                        new BannerController(errors, messages).open(),
                        new StatusController(status, training, jobs, errors, messages).open());
    }
}
