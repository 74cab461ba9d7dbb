package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.FileOpener;
import laststep.workbench.Navigation;
import laststep.workbench.Place;

/** Where a model comes from when there is none: a training, or a file. */
public final class WaysToModel {
    private final Navigation navigation;
    private final FileOpener files;
    private final FileDialogs dialogs;

    public WaysToModel(Navigation navigation, FileOpener files, FileDialogs dialogs) {
        this.navigation = navigation;
        this.files = files;
        this.dialogs = dialogs;
    }

    /** What is said in {@code place} while there is no model: its keys {@code .none.title} and {@code .none.what}. */
    View shownIn(Place place, Messages messages) {
        return new NoModelController(place, this, messages).open();
    }

    void train() {
        navigation.go(Place.TRAIN);
    }

    void openFile(Messages messages) {
        dialogs.openModel(messages).ifPresent(files::open);
    }
}
