package laststep.runs.sweep;

import java.util.function.Consumer;
import laststep.message.Problem;
import laststep.model.HistoryRow;
import laststep.runs.RunFigures;
import laststep.runs.RunStatus;
import laststep.training.RunOutcome;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.EpochDone;
import laststep.training.TrainingEvent.RunEnded;
import laststep.training.TrainingEvent.RunStarted;

/** Keeps of one run what the summary needs, and tells how far it is. */
final class RunFollower implements Consumer<TrainingEvent> {
    private static final int TOLD = 100;
    /** Whoever wants a sweep to end is asked so often at least. */
    private static final long TELL_NANOS = 250_000_000L;

    private final SweepPlan plan;
    private final int run;
    private final Consumer<SweepEvent> listener;
    private final RunFigures figures = new RunFigures();
    private long started;
    private HistoryRow best;
    private RunOutcome outcome;
    private long told;
    private long toldAt;

    RunFollower(SweepPlan plan, int run, Consumer<SweepEvent> listener) {
        this.plan = plan;
        this.run = run;
        this.listener = listener;
    }

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof RunStarted begins) {
            figures.add(begins);
            started = System.nanoTime();
        } else if (event instanceof BatchDone batch) {
            figures.add(batch);
            tell();
        } else if (event instanceof EpochDone epoch
                && !Double.isNaN(epoch.figures().validLoss())) {
            if (best == null || epoch.figures().validLoss() < best.validLoss()) {
                best = epoch.figures();
            }
        } else if (event instanceof RunEnded end) {
            outcome = end.outcome();
        }
    }

    private void tell() {
        long hundredths = (long) (TOLD * figures.share());
        long now = System.nanoTime();
        if (hundredths > told || figures.step() == 1 || now - toldAt > TELL_NANOS) {
            told = hundredths;
            toldAt = now;
            listener.accept(
                    new SweepEvent.RunWent(run, figures.epoch(), figures.share(), figures.sentencesPerSecond()));
        }
    }

    SweepRun result() {
        return result(status(), null);
    }

    SweepRun failed(Problem problem) {
        return result(RunStatus.FAILED, problem);
    }

    private RunStatus status() {
        if (outcome instanceof RunOutcome.Stopped) {
            return RunStatus.STOPPED;
        }
        return outcome instanceof RunOutcome.Diverged ? RunStatus.DIVERGED : RunStatus.FINISHED;
    }

    private SweepRun result(RunStatus status, Problem problem) {
        return new SweepRun(
                run,
                plan.configuration(run).number(),
                plan.seed(run),
                status,
                problem,
                best == null ? 0 : best.epoch(),
                best == null ? Double.NaN : best.validLoss(),
                best == null ? Double.NaN : best.validAccuracy(),
                best == null ? Double.NaN : best.trainLoss(),
                started == 0 ? 0 : (System.nanoTime() - started) / 1e9);
    }
}
