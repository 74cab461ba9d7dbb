package laststep.runs.sweep;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import laststep.runs.RunRecorder;
import laststep.runs.RunSource;
import laststep.runs.RunStore;
import laststep.runs.RunWatcher;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;

/** Keeps every run of a sweep in a notebook of runs. */
public final class NotebookKeeper implements SweepKeeper {
    private final RunStore store;
    private final RunSource source;
    private final Executor writing;
    private final Supplier<RunWatcher> watchers;
    private final Clock clock;

    /**
     * @param source where the sentences come from, and the sweep's name
     * @param writing writes the notebook, one thing after another
     * @param watchers gives each run its own, which hears how the keeping goes; called from the threads that train
     */
    public NotebookKeeper(
            RunStore store, RunSource source, Executor writing, Supplier<RunWatcher> watchers, Clock clock) {
        this.store = store;
        this.source = source;
        this.writing = writing;
        this.watchers = watchers;
        this.clock = clock;
    }

    @Override
    public Page open(TrainingConfig config, TrainingData data) {
        RunRecorder recorder = new RunRecorder(store, source, writing, watchers.get(), clock, System::nanoTime);
        return new Page() {
            private boolean ended;

            @Override
            public void accept(TrainingEvent event) {
                recorder.accept(event);
                ended |= event instanceof TrainingEvent.RunEnded;
            }

            @Override
            public void close() {
                if (!ended) {
                    recorder.failed();
                }
            }
        };
    }
}
