package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import laststep.message.Problem;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final Problem DESCRIPTION = new Problem("job.count");

    private final ManualQueue worker = new ManualQueue();
    private final ManualQueue fx = new ManualQueue();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final AtomicLong nanos = new AtomicLong();
    private final Jobs jobs = new Jobs(fx, errors, nanos::get);
    private final List<Object> results = new ArrayList<>();

    @Test
    void theResultIsDeliveredOnTheFxThreadAndTheJobIsOver() {
        jobs.start(worker, DESCRIPTION, progress -> "result", results::add);
        assertThat(jobs.running()).hasSize(1);
        worker.runAll();
        assertThat(results).isEmpty();
        fx.runAll();

        assertThat(results).containsExactly("result");
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aKnownProblemIsReportedInItsOwnWords() {
        jobs.start(
                worker,
                DESCRIPTION,
                progress -> {
                    throw new ProblemException("problem.corpus.empty", "a.tsv");
                },
                results::add);
        worker.runAll();
        fx.runAll();

        assertThat(errors.unread().get()).isEqualTo(new Problem("problem.corpus.empty", "a.tsv"));
        assertThat(jobs.running()).isEmpty();
        assertThat(results).isEmpty();
    }

    @Test
    void runningOutOfMemoryEndsTheJobAndIsTold() {
        jobs.start(
                worker,
                DESCRIPTION,
                progress -> {
                    throw new OutOfMemoryError();
                },
                results::add);
        worker.runAll();
        fx.runAll();

        assertThat(errors.unread().get().key()).isEqualTo("problem.unexpected.memory");
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aJobCancelledWhileItWaitsIsNotRun() {
        List<String> ran = new ArrayList<>();
        Job job = jobs.start(worker, DESCRIPTION, progress -> ran.add("ran"), results::add);
        job.cancel();
        worker.runAll();
        fx.runAll();

        assertThat(ran).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void aJobCancelledWhileItRunsDeliversNothingAndIsNoProblem() {
        jobs.start(
                worker,
                DESCRIPTION,
                progress -> {
                    jobs.cancelCurrent();
                    assertThat(progress.cancelled()).isTrue();
                    throw new CancellationException();
                },
                results::add);
        worker.runAll();
        fx.runAll();

        assertThat(results).isEmpty();
        assertThat(errors.entries()).isEmpty();
        assertThat(jobs.running()).isEmpty();
    }

    @Test
    void theResultOfAJobCancelledAtTheLastMomentIsDropped() {
        Job job = jobs.start(worker, DESCRIPTION, progress -> "result", results::add);
        worker.runAll();
        job.cancel();
        fx.runAll();

        assertThat(results).isEmpty();
    }

    @Test
    void theTimeLeftFollowsFromTheShareDone() {
        Job job = jobs.start(
                worker,
                DESCRIPTION,
                progress -> {
                    progress.report(0.25);
                    return "result";
                },
                results::add);
        nanos.set(2_000_000_000L);
        worker.runAll();
        fx.runNext();

        assertThat(job.share().get()).isEqualTo(0.25);
        assertThat(job.secondsLeft().get()).isCloseTo(6, within(1e-9));
    }

    @Test
    void manyReportsWaitAsOneAndTheNewestIsShown() {
        Job job = jobs.start(
                worker,
                DESCRIPTION,
                progress -> {
                    for (int i = 1; i <= 1000; i++) {
                        progress.report(i / 1000.0);
                    }
                    return "result";
                },
                results::add);
        worker.runAll();

        assertThat(fx.waiting()).isEqualTo(2); // the share and the end
        fx.runAll();
        assertThat(job.share().get()).isEqualTo(1);
    }

    @Test
    void aSecondJobWaitsBesideTheFirst() {
        jobs.start(worker, DESCRIPTION, progress -> "first", results::add);
        jobs.start(worker, DESCRIPTION, progress -> "second", results::add);
        assertThat(jobs.running()).hasSize(2);
        worker.runAll();
        fx.runAll();

        assertThat(results).containsExactly("first", "second");
    }
}
