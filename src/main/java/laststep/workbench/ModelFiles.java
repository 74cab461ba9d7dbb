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
            unsaved.set(false);
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
                    unsaved.set(false);
                    settings.opened(written);
                    saved.run();
                });
    }

    /** A name to propose for the file: the corpus the model learnt from. */
    public String proposedName() {
        return session.model().get().model().record().corpus();
    }

    /** Something was learnt that stands in no file. */
    void learnt() {
        unsaved.set(true);
    }

    /** Whether the model that is asked was learnt here and not yet saved. */
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }
}
