package laststep.workbench;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;

/**
 * Opens and saves models, off the FX thread, and knows whether something learnt would be lost. Belongs to the FX thread.
 */
public final class ModelFiles {
    private final Session session;
    private final Settings settings;
    private final Jobs jobs;
    private final Threads threads;
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private TrainedModel learnt;
    private TrainedModel inFile;
    private TrainedModel inRun;
    private int run;
    private boolean runIsDeleted;

    public ModelFiles(Session session, Settings settings, Jobs jobs, Threads threads) {
        this.session = session;
        this.settings = settings;
        this.jobs = jobs;
        this.threads = threads;
    }

    /** Whether a file is a model's by its name. */
    public static boolean isModel(Path file) {
        return file.toString().endsWith(ModelFile.EXTENSION);
    }

    /** Makes the file's model the one that is asked; until it is read whole, and if it cannot be, the old one stays. */
    public void open(Path file) {
        String name = file.getFileName().toString();
        jobs.start(threads.loading(), new Problem("job.open", name), progress -> ModelFile.read(file), model -> {
            session.model().set(new OpenModel(model, new Problem("model.file", name)));
            session.trainingData().set(null);
            learnt(null);
            settings.opened(file);
        });
    }

    /** Saves the model that is asked; the ending is added if it is missing. */
    public void save(Path file) {
        save(file, () -> {});
    }

    /** @param saved run on the FX thread when the file is written whole */
    public void save(Path file, Runnable saved) {
        TrainedModel model = session.model().get().model();
        Path target = isModel(file) ? file : file.resolveSibling(file.getFileName() + ModelFile.EXTENSION);
        Problem description = new Problem("job.save", target.getFileName().toString());
        jobs.start(
                threads.loading(),
                description,
                progress -> {
                    ModelFile.write(model, target);
                    return target;
                },
                written -> {
                    inFile = model;
                    tell();
                    settings.opened(written);
                    saved.run();
                });
    }

    /** A name to propose for the file: the corpus the model learnt from. */
    public String proposedName() {
        return session.model().get().model().record().corpus();
    }

    /** This was learnt, and is to be looked after until it stands somewhere. @param model null: nothing any more */
    void learnt(TrainedModel model) {
        learnt = model;
        tell();
    }

    /** This model stands in a run of the notebook. */
    void keptIn(int newRun, TrainedModel model) {
        inRun = model;
        run = newRun;
        runIsDeleted = false;
        tell();
    }

    /** What is deleted from the notebook is gone at the next start. */
    void deletedFrom(int gone) {
        if (run == gone) {
            runIsDeleted = true;
            tell();
        }
    }

    void restoredIn(int back) {
        if (run == back) {
            runIsDeleted = false;
            tell();
        }
    }

    private void tell() {
        boolean stands = learnt == inFile || learnt == inRun && !runIsDeleted;
        unsaved.set(learnt != null && !stands);
    }

    /** Whether the model that was learnt last, here, stands neither in a file nor in the notebook. */
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }
}
