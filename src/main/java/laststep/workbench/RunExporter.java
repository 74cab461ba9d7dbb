package laststep.workbench;

import java.nio.file.Path;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.runs.RunStore;
import laststep.runs.export.Confusion;
import laststep.runs.export.RunExports;
import laststep.runs.export.ValidationConfusion;

/** Writes runs of the notebook down for other programs and for people, off the FX thread. Belongs to the FX thread. */
public final class RunExporter {
    private final RunStore store;
    private final RunExports exports;
    private final Jobs jobs;
    private final Threads threads;

    /** What a run can be written down as. */
    public enum Kind {
        /** A page of HTML. */
        CARD("html"),
        /** A row for each epoch. */
        EPOCHS("csv"),
        /** The curves over the steps. */
        STEPS("csv"),
        /** An event file in a folder. */
        TENSORBOARD(null);

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        /** The ending of the file, or null if a folder is asked for. */
        public String extension() {
            return extension;
        }
    }

    RunExporter(RunStore store, Jobs jobs, Threads threads) {
        this.store = store;
        this.exports = new RunExports(store);
        this.jobs = jobs;
        this.threads = threads;
    }

    /** @param messages the language of a card */
    public void write(RunRow run, Kind kind, Path target, Messages messages) {
        int number = run.number();
        jobs.start(
                threads.loading(),
                new Problem("job.save", target.getFileName().toString()),
                progress -> {
                    switch (kind) {
                        case CARD -> exports.card(number, target, confusion(number), messages);
                        case EPOCHS -> exports.epochs(number, target);
                        case STEPS -> exports.steps(number, target);
                        case TENSORBOARD -> exports.tensorBoard(number, target);
                    }
                    return target;
                },
                written -> {});
    }

    /** Null if the run's corpus or model is no longer there: the card is then without. */
    private Confusion confusion(int number) {
        try {
            return ValidationConfusion.of(store, number);
        } catch (ProblemException gone) {
            return null;
        }
    }
}
