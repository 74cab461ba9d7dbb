package laststep.runs.sweep;

import java.time.Clock;
import java.util.concurrent.Executor;
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
    private final RunWatcher watcher;
    private final Clock clock;

    /**
     * @param source where the sentences come from, and the sweep's name
     * @param writing writes the notebook, one thing after another
     * @param watcher hears how the keeping of each run goes
     */
    public NotebookKeeper(RunStore store, RunSource source, Executor writing, RunWatcher watcher, Clock clock) {
        this.store = store;
        this.source = source;
        this.writing = writing;
        this.watcher = watcher;
        this.clock = clock;
    }

    @Override
    public Page open(TrainingConfig config, TrainingData data) {
        RunRecorder recorder = new RunRecorder(store, source, writing, watcher, clock, System::nanoTime);
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
