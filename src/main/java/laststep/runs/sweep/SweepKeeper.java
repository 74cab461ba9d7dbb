package laststep.runs.sweep;

import java.util.function.Consumer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;

/** Keeps the runs of a sweep, as a notebook does. */
@FunctionalInterface
public interface SweepKeeper {
    /** Keeps nothing. */
    SweepKeeper NONE = (config, data) -> Page.EMPTY;

    /** Opens a page for a run that is about to begin. Called from the thread that will train it. */
    Page open(TrainingConfig config, TrainingData data);

    /** Hears all events of one run. */
    interface Page extends Consumer<TrainingEvent>, AutoCloseable {
        Page EMPTY = new Page() {
            @Override
            public void accept(TrainingEvent event) {}

            @Override
            public void close() {}
        };

        /** The run has ended, in whatever way; also after a failure. */
        @Override
        void close();
    }
}
