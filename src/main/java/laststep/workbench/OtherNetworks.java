package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.model.RunRecord;
import laststep.training.TrainingData;
import laststep.training.UntrainedModel;

/**
 * The networks that the one of the moment can be compared with: moments of its training, runs of the notebook, and files.
 * Belongs to the FX thread.
 */
public final class OtherNetworks {
    private final Session session;
    private final Settings settings;
    private final Notebook notebook;
    private final OneJob loading;
    private final KeptMoments moments = new KeptMoments();
    private final Consumer<OpenModel> taken;

    /** @param taken is given the network that was chosen, as soon as it is read */
    OtherNetworks(
            Session session,
            Settings settings,
            Notebook notebook,
            Jobs jobs,
            Threads threads,
            Consumer<OpenModel> taken) {
        this.session = session;
        this.settings = settings;
        this.notebook = notebook;
        this.taken = taken;
        loading = new OneJob(jobs, threads.loading());
    }

    /** Puts the network of the moment aside. */
    public void keep() {
        moments.keep(session.model().get());
    }

    /** Whether the network of the moment may be put aside, and is not yet. */
    public boolean canKeep() {
        return session.model().get() != null && !moments.holds(session.model().get());
    }

    /** What keeping the network of the moment takes, in words. */
    public Problem keepingCosts() {
        OpenModel now = session.model().get();
        return new Problem("compare.keep.about", now == null ? 0 : KeptMoments.megabytes(now), KeptMoments.MOST);
    }

    /** The networks that were put aside, the newest first. */
    public ObservableList<OpenModel> moments() {
        return moments.list();
    }

    /** Lets go of those that were put aside. */
    public void forgetMoments() {
        moments.clear();
    }

    /** Compares with this one. */
    public void take(OpenModel moment) {
        loading.cancel();
        taken.accept(moment);
    }

    /** Whether the weights that the training of this network began with can be drawn again. */
    public boolean canDrawUntrained() {
        OpenModel now = session.model().get();
        return now != null
                && session.trainingData().get() != null
                && now.model().record().step() > 0
                && UntrainedModel.isRecorded(now.model().record());
    }

    /** Compares with the network before its first step. */
    public void takeUntrained() {
        OpenModel now = session.model().get();
        RunRecord record = now.model().record();
        TrainingData data = session.trainingData().get();
        loading.start(
                new Problem("compare.drawing"),
                progress -> new OpenModel(UntrainedModel.of(record, data), now.name()),
                taken);
    }

    /** The runs of the notebook whose networks were kept, the newest first. */
    public List<RunRow> runs() {
        return notebook.rows().stream()
                .filter(row -> row.page().get().hasModel() && !row.isRunning())
                .toList();
    }

    /** Compares with what a run has kept. */
    public void takeRun(RunRow run) {
        RunRow.Page page = run.page().get();
        read(notebook.store().model(page.number()), page.title(), () -> {});
    }

    /** The model files that were opened last, the newest first. */
    public List<Path> recentFiles() {
        return settings.recentFiles().stream().filter(ModelFiles::isModel).toList();
    }

    /** Compares with a file's network; until it is read whole, and if it cannot be, the old comparison stays. */
    public void takeFile(Path file) {
        read(file, new Problem("model.file", file.getFileName().toString()), () -> settings.opened(file));
    }

    private void read(Path file, Problem name, Runnable wasRead) {
        loading.start(new Problem("job.open", name), progress -> new OpenModel(ModelFile.read(file), name), model -> {
            wasRead.run();
            taken.accept(model);
        });
    }
}
