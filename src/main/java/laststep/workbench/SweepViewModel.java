package laststep.workbench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.message.Problem;
import laststep.runs.sweep.Sweep;
import laststep.runs.sweep.SweepCost;
import laststep.runs.sweep.SweepData;
import laststep.runs.sweep.SweepEvent;
import laststep.runs.sweep.SweepEvent.MemoryShort;
import laststep.runs.sweep.SweepEvent.RunBegan;
import laststep.runs.sweep.SweepEvent.RunEnded;
import laststep.runs.sweep.SweepEvent.RunWent;
import laststep.runs.sweep.SweepKeeper;
import laststep.runs.sweep.SweepPlan;
import laststep.runs.sweep.SweepRun;
import laststep.runs.sweep.SweepShare;
import laststep.runs.sweep.SweepSummary;
import laststep.runs.sweep.SweepSummary.Row;
import laststep.runs.sweep.SweepTable;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.training.TrainingConfig;

/** The sweep: what is to be run, the one that runs, and what came of it. Belongs to the FX thread. */
public final class SweepViewModel {
    private static final long DRAWN_NANOS = 250_000_000L;

    private final Session session;
    private final TrainViewModel training;
    private final TokenizedCorpora tokenized;
    private final Notebook notebook;
    private final Jobs jobs;
    private final Threads threads;
    private final LongSupplier nanoTime;
    private final SweepForm form;
    private final EventInbox<SweepEvent> inbox = new EventInbox<>();
    private final ReadOnlyObjectWrapper<Job> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyLongWrapper drawing = new ReadOnlyLongWrapper(this, "drawing");
    private final Map<Integer, RunWent> going = new HashMap<>();
    private final List<SweepRun> ended = new ArrayList<>();
    private SweepPlan plan;
    private int atOnce;
    private Problem memory;
    private Measured measured;
    private boolean changed;
    private long drawnAt;

    /** How fast a configuration was, on all cores. */
    private record Measured(TrainingConfig config, double sentencesPerSecond) {}

    /** @param nanoTime a clock like {@link System#nanoTime} */
    public SweepViewModel(
            Session session,
            Settings settings,
            TrainViewModel training,
            TokenizedCorpora tokenized,
            Notebook notebook,
            Jobs jobs,
            Threads threads,
            LongSupplier nanoTime) {
        this.session = session;
        this.training = training;
        this.tokenized = tokenized;
        this.notebook = notebook;
        this.jobs = jobs;
        this.threads = threads;
        this.nanoTime = nanoTime;
        form = new SweepForm(settings.training(), training.form().config());
        jobs.running().subscribe(this::noticeEnd);
        training.run().state().subscribe((before, now) -> measureTraining(before));
    }

    private void measureTraining(RunState before) {
        Optional<TrainingConfig> config = training.form().config().get();
        if (before == RunState.TRAINING && training.run().figures().step() > 0 && config.isPresent()) {
            measured = new Measured(config.get(), training.run().figures().sentencesPerSecond());
            redraw();
        }
    }

    /** Whether Start would start something: a corpus is open, every field is sound, and nothing is learnt now. */
    public boolean canStart() {
        return session.corpus().get() != null && form.plan().get() != null && training.isFree();
    }

    /** Starts the sweep, or does nothing if that is not possible now. */
    public void start() {
        if (!canStart()) {
            return;
        }
        plan = form.plan().get();
        ended.clear();
        going.clear();
        memory = null;
        SweepShare share = SweepShare.of(SweepForm.cores(), form.atOnce().get(), plan.runs());
        atOnce = share.atOnce();
        Corpus corpus = session.corpus().get().corpus();
        Path vectors = session.vectorFile().get();
        String name = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(LocalDateTime.now());
        SweepKeeper keeper = notebook.keeper(corpus, vectors, name);
        SweepPlan started = plan;
        training.sweeping().set(true);
        redraw();
        running.set(jobs.start(
                threads.training(),
                new Problem("job.sweep", plan.runs()),
                progress -> run(started, share, data(corpus, vectors, progress), keeper, progress),
                done -> {}));
        noticeEnd(); // an executor without a thread of its own has ended it by now
    }

    private SweepData data(Corpus corpus, Path vectorFile, Job.Progress progress) {
        ReadListener untilCancelled = (done, total) -> !progress.cancelled();
        return new SweepData(
                corpus,
                null,
                tokens -> vectorFile == null ? null : tokenized.vectors().of(vectorFile, tokens, untilCancelled),
                (rows, tokenization, listener) ->
                        tokenized.of(rows, tokenization, (done, total) -> !progress.cancelled()));
    }

    /** On the training thread. */
    private List<SweepRun> run(
            SweepPlan whole, SweepShare share, SweepData data, SweepKeeper keeper, Job.Progress progress) {
        AtomicReference<Sweep> sweep = new AtomicReference<>();
        Map<Integer, Double> shares = new HashMap<>(); // only touched by the listener, which is called by one at a time
        sweep.set(new Sweep(whole, data, share, keeper, event -> {
            inbox.post(event);
            if (event instanceof RunWent went) {
                shares.put(went.run(), went.share());
            } else if (event instanceof RunEnded end) {
                shares.put(end.result().run(), 1.0);
            }
            progress.report(
                    shares.values().stream().mapToDouble(Double::doubleValue).sum() / whole.runs());
            if (progress.cancelled()) {
                sweep.get().cancel();
            }
        }));
        return sweep.get().run();
    }

    private void noticeEnd() {
        if (running.get() != null && !jobs.running().contains(running.get())) {
            inbox.drainTo(this::apply);
            going.clear();
            running.set(null);
            training.sweeping().set(false);
            redraw();
        }
    }

    /** Gives the sweep up; what is done stays. */
    public void cancel() {
        if (running.get() != null) {
            running.get().cancel();
            redraw();
        }
    }

    /** To be called once a pulse: takes in what the runs have posted. */
    public void pulse() {
        inbox.drainTo(this::apply);
        if (changed && nanoTime.getAsLong() - drawnAt >= DRAWN_NANOS) {
            redraw();
        }
    }

    private void apply(SweepEvent event) {
        changed = true;
        if (event instanceof RunBegan began) {
            going.put(began.run(), new RunWent(began.run(), 0, 0, 0));
        } else if (event instanceof RunWent went) {
            going.put(went.run(), went);
        } else if (event instanceof RunEnded end) {
            RunWent last = going.remove(end.result().run());
            ended.add(end.result());
            if (last != null && last.sentencesPerSecond() > 0) {
                TrainingConfig config = plan.configuration(end.result().run()).config();
                measured = new Measured(config, last.sentencesPerSecond() * atOnce);
            }
        } else if (event instanceof MemoryShort few) {
            memory = new Problem("sweep.memory", few.running(), few.needed(), few.heap());
        }
    }

    private void redraw() {
        changed = false;
        drawnAt = nanoTime.getAsLong();
        drawing.set(drawing.get() + 1);
    }

    /** What the fields say: how many runs, and about how long they take if something was measured here; null if something is wrong. */
    public Problem count() {
        SweepPlan wanted = form.plan().get();
        if (wanted == null) {
            return null;
        }
        int configurations = wanted.configurations().size();
        Problem count = new Problem(
                "sweep.count", wanted.runs(), configurations, wanted.seeds().size());
        return wanted.repeated() == 0
                ? count
                : new Problem("sweep.countRepeated", count, new Problem("sweep.repeated", wanted.repeated()));
    }

    /** About how many seconds all runs would take; NaN if nothing was measured here yet. */
    public double seconds() {
        SweepPlan wanted = form.plan().get();
        if (wanted == null || measured == null || training.preview().get() == null) {
            return Double.NaN;
        }
        return SweepCost.seconds(
                wanted,
                measured.config(),
                measured.sentencesPerSecond(),
                training.preview().get().trainSentences());
    }

    /** The plan that runs, or ran last; null before the first. */
    public SweepPlan plan() {
        return plan;
    }

    /** A row for each configuration of it, in its order. */
    public List<Row> rows() {
        return plan == null ? List.of() : SweepSummary.rows(plan, ended);
    }

    /** How much of a configuration's runs is done, 0 … 1. */
    public double share(Row row) {
        double sum = row.ended().size();
        for (RunWent went : going.values()) {
            if (plan.configuration(went.run()).number() == row.configuration().number()) {
                sum += went.share();
            }
        }
        return sum / plan.seeds().size();
    }

    /** How many runs have ended. */
    public int done() {
        return ended.size();
    }

    /** How many are running now. */
    public int goingNow() {
        return going.size();
    }

    /** Why fewer run at once than could, or null. */
    public Problem memory() {
        return memory;
    }

    /** Puts a configuration into the fields of a training, and shows its tab. */
    public void take(Row row) {
        row.configuration()
                .values()
                .forEach((setting, value) ->
                        training.form().field(setting).text().set(value));
        training.tab().set(TrainTab.RUN);
    }

    /** Saves the table; CSV if the name ends so, else TSV. */
    public void save(Path file) {
        TableFile.save(file, table(), jobs, threads);
    }

    /** The table as plain numbers, a header first; empty before the first sweep. */
    public List<List<String>> table() {
        return plan == null ? List.of() : SweepTable.summary(plan, rows());
    }

    public SweepForm form() {
        return form;
    }

    /** The sweep while it runs, or null. */
    public ReadOnlyObjectProperty<Job> running() {
        return running.getReadOnlyProperty();
    }

    /** Counts up whenever the rows should be drawn anew. */
    public ReadOnlyLongProperty drawing() {
        return drawing.getReadOnlyProperty();
    }

    /** Whether something would keep Start from starting other than the fields: no corpus, or a training that runs. */
    public Problem obstacle() {
        if (session.corpus().get() == null) {
            return new Problem("sweep.noCorpus");
        }
        return training.isFree() || running.get() != null ? null : new Problem("sweep.training");
    }

    /** What else Start depends on. */
    public Observable[] startDependsOn() {
        return new Observable[] {
            session.corpus(),
            training.run().state(),
            training.again().running(),
            training.preview(),
            form.plan(),
            running
        };
    }
}
