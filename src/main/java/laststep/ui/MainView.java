package laststep.ui;

import java.util.Map;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusOpener;
import laststep.workbench.ErrorReport;
import laststep.workbench.FileOpener;
import laststep.workbench.GoOn;
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
        GoOn goOn,
        UnsavedWork unsaved,
        FileDialogs dialogs,
        Settings settings,
        StatusViewModel status,
        Jobs jobs,
        ErrorReport errors)
        implements ViewFactory {
    @Override
    public View create(Messages messages) {
        View offer = new GoOnController(goOn, unsaved, messages).open();
        View problem = new BannerController(errors, messages).open();
        return new MainController(navigation, places, messages)
                .open(
                        new MenuController(this, messages).open(),
                        new View(
                                new VBox(offer.root(), problem.root()),
                                Subscription.combine(offer.listening(), problem.listening())),
                        new StatusController(status, training.run(), jobs, errors, messages).open());
    }
}
