package laststep.workbench;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.util.Subscription;
import laststep.runs.RunOrigin;
import laststep.runs.RunStatus;
import laststep.training.Setting;

/** Goes on with runs of the notebook where they were: after a crash, after a stop, or for more epochs. Belongs to the FX thread. */
public final class GoOn {
    private final Notebook notebook;
    private final RunCorpus corpora;
    private final TrainViewModel training;
    private final Navigation navigation;
    private final ReadOnlyObjectWrapper<RunRow> interrupted = new ReadOnlyObjectWrapper<>(this, "interrupted");
    private Subscription pages = Subscription.EMPTY;

    public GoOn(
            Session session,
            Settings settings,
            Notebook notebook,
            CorpusOpener opener,
            TrainViewModel training,
            Navigation navigation) {
        this.notebook = notebook;
        corpora = new RunCorpus(session, settings, opener);
        this.training = training;
        this.navigation = navigation;
        notebook.rows().subscribe(this::follow);
        training.run().state().subscribe(state -> look());
    }

    /** A row's own change counts too: a run that could not go on may be let go of when nothing is learnt any more. */
    private void follow() {
        pages.unsubscribe();
        pages = Subscription.EMPTY;
        for (RunRow row : notebook.rows()) {
            ChangeListener<RunRow.Page> changed = (page, before, now) -> look();
            row.page().addListener(changed);
            pages = pages.and(() -> row.page().removeListener(changed));
        }
        look();
    }

    private void look() {
        interrupted.set(notebook.rows().stream()
                .filter(row -> row.get().condition() == RunCondition.INTERRUPTED && canGoOn(row))
                .findFirst()
                .orElse(null));
    }

    /** The newest run whose program ended in the middle of it, and that can go on; null if there is none, or one runs. */
    public ReadOnlyObjectProperty<RunRow> interrupted() {
        return interrupted.getReadOnlyProperty();
    }

    /** Whether there is a state to go on from, and nothing is learnt now. */
    public boolean canGoOn(RunRow row) {
        return row.get().hasCheckpoint() && !row.isRunning() && training.isFree();
    }

    /** Whether all epochs were done, so that it can only go on for more. */
    public boolean isDone(RunRow row) {
        return row.get().condition() == RunCondition.FINISHED;
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
        corpora.whenOpen(origin, () -> {
            training.form().take(settings);
            navigation.go(Place.TRAIN);
            training.tab().set(TrainTab.RUN);
            training.goOn(row.number(), Setting.configOf(settings));
        });
    }

    /** It counts as stopped from now on, and is not offered at the next start; its state stays. */
    public void leave(RunRow row) {
        notebook.progress(row, row.get().progress().with(RunStatus.STOPPED), RunCondition.STOPPED);
        look();
    }
}
