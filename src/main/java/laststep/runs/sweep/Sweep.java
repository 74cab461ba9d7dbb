package laststep.runs.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.training.MemoryEstimate;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a plan, several trainings side by side. A run depends on its settings and its seed alone, so its numbers are the
 * same to the bit whatever runs beside it; one that fails or diverges leaves the others going.
 */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final SweepPlan plan;
    private final SweepData data;
    private final SweepShare share;
    private final SweepKeeper keeper;
    private final Consumer<SweepEvent> listener;
    private final MemoryGate gate;
    private final long maxHeap;
    private final RunControl stop = new RunControl();
    private final AtomicInteger next = new AtomicInteger();
    private final List<SweepRun> ended = new ArrayList<>();
    private int running;

    /**
     * @param keeper keeps each run
     * @param listener hears all events, one at a time, on the threads that train
     */
    public Sweep(SweepPlan plan, SweepData data, SweepShare share, SweepKeeper keeper, Consumer<SweepEvent> listener) {
        this(plan, data, share, keeper, listener, Runtime.getRuntime().maxMemory());
    }

    /** @param maxHeap bytes that all runs may have together */
    Sweep(
            SweepPlan plan,
            SweepData data,
            SweepShare share,
            SweepKeeper keeper,
            Consumer<SweepEvent> listener,
            long maxHeap) {
        this.plan = plan;
        this.data = data;
        this.share = share;
        this.keeper = keeper;
        this.listener = listener;
        this.maxHeap = maxHeap;
        gate = new MemoryGate(maxHeap);
    }

    /**
     * Returns when every run has ended, or after {@link #cancel} those that had begun.
     *
     * @return the runs that began, in the plan's order
     */
    public List<SweepRun> run() {
        List<Thread> threads = new ArrayList<>();
        for (int k = 1; k < share.atOnce(); k++) {
            Thread thread = new Thread(this::work, "laststep-sweep-" + k);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        work();
        threads.forEach(Sweep::await);
        synchronized (this) {
            return ended.stream()
                    .sorted((a, b) -> Integer.compare(a.run(), b.run()))
                    .toList();
        }
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true; // the runs hear of an end by cancel; leaving them here would lose what they did
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what runs at its next mini-batch, and begins nothing more. May be called from any thread. */
    public void cancel() {
        stop.stop();
    }

    public boolean cancelled() {
        return stop.stopRequested();
    }

    private void work() {
        for (int run = next.getAndIncrement();
                run < plan.runs() && !stop.stopRequested();
                run = next.getAndIncrement()) {
            RunFollower follower = new RunFollower(plan, run, this::tell);
            try {
                train(run, follower);
            } catch (CancellationException cancelled) {
                // it had not begun
            } catch (Throwable failure) { // also no memory: the other runs may do with what there is
                end(follower.failed(problem(failure)));
            }
        }
    }

    private void train(int run, RunFollower follower) {
        TrainingConfig config = plan.configuration(run).config(plan.seed(run), share.threads());
        TrainingData own = data.of(config, (done, total) -> !stop.stopRequested());
        if (own.valid().isEmpty()) {
            throw new ProblemException("problem.sweep.noValidation");
        }
        MemoryEstimate memory = MemoryEstimate.of(own, config);
        memory.require(maxHeap);
        try (MemoryGate.Pass pass = gate.enter(memory, waiting(memory));
                SweepKeeper.Page page = keeper.open(config, own)) {
            began(run);
            try {
                new Trainer(config, own, TrainingStart.fromSeed(), Rhythm.EPOCHS, stop, event -> {
                            follower.accept(event);
                            page.accept(event);
                        })
                        .run();
            } finally {
                left();
            }
        }
        end(follower.result());
    }

    private MemoryGate.Waiting waiting(MemoryEstimate memory) {
        return new MemoryGate.Waiting() {
            @Override
            public void begins() {
                tell(new SweepEvent.MemoryShort(
                        running(), MemoryEstimate.megabytes(memory.total()), MemoryEstimate.megabytes(maxHeap)));
            }

            @Override
            public boolean cancelled() {
                return stop.stopRequested();
            }
        };
    }

    private synchronized void began(int run) {
        running++;
        listener.accept(new SweepEvent.RunBegan(run));
    }

    private synchronized void left() {
        running--;
    }

    private synchronized int running() {
        return running;
    }

    private synchronized void tell(SweepEvent event) {
        listener.accept(event);
    }

    private synchronized void end(SweepRun result) {
        ended.add(result);
        listener.accept(new SweepEvent.RunEnded(result));
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof OutOfMemoryError) {
            return new Problem("problem.unexpected.memory", Runtime.getRuntime().maxMemory() >> 20);
        }
        LOG.error("a run failed", failure);
        return new Problem("problem.unexpected", failure.toString());
    }
}
