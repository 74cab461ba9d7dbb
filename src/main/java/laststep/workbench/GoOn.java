package laststep.workbench;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.runs.RunOrigin;
import laststep.runs.RunStatus;
import laststep.text.ImportOptions;
import laststep.text.LoadedCorpus;
import laststep.training.Setting;

/** Goes on with runs of the notebook where they were: after a crash, after a stop, or for more epochs. Belongs to the FX thread. */
public final class GoOn {
    private final Session session;
    private final Notebook notebook;
    private final CorpusOpener corpora;
    private final TrainViewModel training;
    private final Navigation navigation;
    private final ReadOnlyObjectWrapper<RunRow> interrupted = new ReadOnlyObjectWrapper<>(this, "interrupted");

    public GoOn(
            Session session, Notebook notebook, CorpusOpener corpora, TrainViewModel training, Navigation navigation) {
        this.session = session;
        this.notebook = notebook;
        this.corpora = corpora;
        this.training = training;
        this.navigation = navigation;
        notebook.rows().subscribe(this::look);
        training.state().subscribe(state -> look());
    }

    private void look() {
        boolean free = !training.state().get().isRunning();
        interrupted.set(notebook.rows().stream()
                .filter(row -> free && row.get().condition() == RunCondition.INTERRUPTED && canGoOn(row))
                .findFirst()
                .orElse(null));
    }

    /** The newest run whose program ended in the middle of it, and that can go on; null if there is none, or one runs. */
    public ReadOnlyObjectProperty<RunRow> interrupted() {
        return interrupted.getReadOnlyProperty();
    }

    /** Whether there is a state to go on from. */
    public boolean canGoOn(RunRow row) {
        return row.get().hasCheckpoint() && !row.isRunning();
    }

    /** How many epochs the run was to have. */
    public int epochs(RunRow row) {
        return Integer.parseInt(row.get().settings().get(Setting.N_EPOCHS.id()));
    }

    /**
     * Opens the run's corpus if another is open, shows its settings, and goes on. What hinders it is told.
     *
     * @param epochs how many there are to be in all
     */
    public void goOn(RunRow row, int epochs) {
        RunOrigin origin = row.get().info().origin();
        Map<Setting, String> settings = Setting.recorded(origin.record());
        settings.put(Setting.N_EPOCHS, String.valueOf(epochs));
        Runnable start = () -> {
            training.form().take(settings);
            navigation.go(Place.TRAIN);
            training.tab().set(TrainTab.RUN);
            training.goOn(row.number(), Setting.configOf(settings));
        };
        String wanted = origin.record().corpusSha256();
        LoadedCorpus open = session.corpus().get();
        if (open != null && open.corpus().sha256().equals(wanted)) {
            start.run();
        } else {
            corpora.openAgain(origin.source(), ImportOptions.of(origin.importOptions()), wanted, start);
        }
    }

    /** It counts as stopped from now on, and is not offered at the next start; its state stays. */
    public void leave(RunRow row) {
        notebook.progress(row, row.get().progress().with(RunStatus.STOPPED), RunCondition.STOPPED);
        look();
    }
}
