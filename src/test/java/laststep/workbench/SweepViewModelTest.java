package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.runs.RunStatus;
import laststep.runs.RunStore;
import laststep.runs.sweep.SweepPlan.Way;
import laststep.runs.sweep.SweepSummary.Row;
import laststep.training.RightOfWay;
import laststep.training.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepViewModelTest {
    private final Session session = new Session();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final ManualQueue later = new ManualQueue();
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private TrainViewModel training;
    private SweepViewModel sweep;

    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void open() {
        store = new RunStore(folder.resolve("runs"));
        open(Runnable::run);
    }

    private void open(Executor trainings) {
        // what the tests want to run side by side would write at once
        Executor oneByOne = work -> {
            synchronized (store) {
                work.run();
            }
        };
        Threads threads = new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, trainings, oneByOne);
        TokenizedCorpora tokenized = new TokenizedCorpora();
        ModelFiles models = new ModelFiles(session, settings, jobs, threads);
        Notebook notebook = new Notebook(store, settings, models, errors, threads, Clock.systemUTC());
        RunAgain again = new RunAgain(session, tokenized, jobs, threads);
        training = new TrainViewModel(
                session,
                settings,
                tokenized,
                models,
                notebook,
                again,
                errors,
                threads,
                new RightOfWay(),
                System::nanoTime);
        for (String[] each : new String[][] {
            {"WORD_VEC_DIM", "4"}, {"N_EPOCHS", "2"}, {"LR", "0.02"}, {"MIN_FREQ", "1"}, {"HIDDEN_SIZE", "4"}
        }) {
            training.form().field(Setting.valueOf(each[0])).text().set(each[1]);
        }
        sweep = new SweepViewModel(session, settings, training, tokenized, notebook, jobs, threads, System::nanoTime);
        sweep.form().rows().get(0).values().set("3,5");
        sweep.form().seeds().set("1,2");
        sweep.form().atOnce().set(1);
    }

    @Test
    void aSweepEndsWithARowForEachConfigurationAndItsRunsInTheNotebook() {
        session.corpus().set(SmallCorpus.load());
        sweep.start();

        assertThat(errors.entries()).isEmpty();
        assertThat(sweep.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.whole()).isEqualTo(2);
            assertThat(sweep.share(row)).isEqualTo(1);
        });
        assertThat(sweep.rows()).extracting(Row::rank).containsExactlyInAnyOrder(1, 2);
        assertThat(sweep.running().get()).isNull();
        assertThat(store.list().runs())
                .hasSize(4)
                .allSatisfy(run -> assertThat(run.origin().sweep()).isNotBlank());
        assertThat(sweep.table()).hasSize(3);
    }

    @Test
    void nothingIsLearntBesideASweepAndNoSweepBesideATraining() {
        open(later);
        session.corpus().set(SmallCorpus.load());
        sweep.start();
        assertThat(training.canStart()).isFalse();
        assertThat(sweep.canStart()).isFalse();
        later.runAll();
        assertThat(training.canStart()).isTrue();

        training.start();
        assertThat(sweep.canStart()).isFalse();
        assertThat(sweep.obstacle()).isEqualTo(new Problem("sweep.training"));
        later.runAll();
        training.run().pulse();
        assertThat(sweep.canStart()).isTrue();
    }

    @Test
    void aSweepThatIsCancelledBeforeItBeganLeavesNothingBehind() {
        open(later);
        session.corpus().set(SmallCorpus.load());
        sweep.start();
        sweep.cancel();
        later.runAll();

        assertThat(sweep.running().get()).isNull();
        assertThat(sweep.done()).isZero();
        assertThat(training.canStart()).isTrue();
    }

    @Test
    void whatIsDoneStaysWhenItIsCancelled() {
        session.corpus().set(SmallCorpus.load());
        // the first run's share reaches the job on this very thread
        jobs.running()
                .subscribe(() -> jobs.running()
                        .forEach(job -> job.share().subscribe(share -> {
                            if (share.doubleValue() > 0.3) {
                                job.cancel();
                            }
                        })));
        sweep.start();

        List<Row> rows = sweep.rows();
        assertThat(rows.get(0).ended().get(0).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(rows.get(0).ended().get(1).status()).isEqualTo(RunStatus.STOPPED);
        assertThat(sweep.done()).isEqualTo(2);
    }

    @Test
    void theCountFollowsTheFields() {
        assertThat(words(sweep.count())).isEqualTo("4 runs: 2 configurations × 2 seeds");
        sweep.form().add();
        assertThat(words(sweep.count())).isEqualTo("12 runs: 6 configurations × 2 seeds");
        sweep.form().seeds().set("1..10");
        assertThat(words(sweep.count())).isEqualTo("60 runs: 6 configurations × 10 seeds");
        sweep.form().way().set(Way.LIST);
        assertThat(sweep.count()).isNull();
        assertThat(words(sweep.form().problem().get())).contains("values and another setting");
    }

    @Test
    void theTimeIsSaidOnceSomethingWasMeasured() {
        session.corpus().set(SmallCorpus.load());
        assertThat(sweep.seconds()).isNaN();
        sweep.start();
        double four = sweep.seconds();
        sweep.form().seeds().set("1,2,3,4");

        assertThat(four).isPositive();
        assertThat(sweep.seconds()).isEqualTo(2 * four);
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() {
        SweptField row = sweep.form().rows().get(0);
        row.values().set("3,x");
        assertThat(words(row.problem().getValue())).contains("hidden_size is “x”");
        assertThat(sweep.canStart()).isFalse();
        row.values().set("3");
        sweep.form().seeds().set("one");
        assertThat(words(sweep.form().seedsProblem().getValue())).contains("seed is “one”");
        sweep.form().seeds().set("1");
        training.form().field(Setting.LR).text().set("fast");
        assertThat(sweep.form().problem().get()).isEqualTo(new Problem("sweep.baseWrong"));
        training.form().field(Setting.LR).text().set("0.1");
        sweep.form().add();
        sweep.form().rows().get(1).values().set("3,5");
        sweep.form().rows().get(1).setting().set("hidden_size");
        assertThat(sweep.form().problem().get()).isEqualTo(new Problem("sweep.twice", "hidden_size"));
    }

    @Test
    void theFieldsAreRememberedBetweenStarts() {
        sweep.form().add();
        sweep.form().rows().get(1).values().set("0.1,0.2");
        sweep.form().way().set(Way.LIST);
        sweep.form().seeds().set("7");

        SweepForm again = new SweepForm(settings.training(), training.form().config());
        assertThat(again.rows())
                .extracting(row -> row.setting().get() + "=" + row.values().get())
                .containsExactly("hidden_size=3,5", "lr=0.1,0.2");
        assertThat(again.way().get()).isEqualTo(Way.LIST);
        assertThat(again.seeds().get()).isEqualTo("7");
        again.remove(again.rows().get(0));
        assertThat(new SweepForm(settings.training(), training.form().config()).rows())
                .hasSize(1);
    }

    @Test
    void aConfigurationCanBeTakenIntoTheFieldsOfATraining() {
        session.corpus().set(SmallCorpus.load());
        sweep.start();
        training.tab().set(TrainTab.SWEEP);
        sweep.take(sweep.rows().get(1));

        assertThat(training.form().field(Setting.HIDDEN_SIZE).text().get()).isEqualTo("5");
        assertThat(training.tab().get()).isEqualTo(TrainTab.RUN);
    }

    private static String words(Problem problem) {
        return Messages.english().word(problem);
    }
}
