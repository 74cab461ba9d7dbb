package laststep.workbench;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.training.Rerun;
import laststep.training.RerunComparison;
import laststep.training.TrainingData;

/**
 * Trains the shown model once more by its own record, beside it, and says whether the same weights came out. Belongs to
 * the FX thread.
 */
public final class RunAgain {
    private final Session session;
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Job> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<Proof> proof = new ReadOnlyObjectWrapper<>(this, "proof");
    private final ObservableValue<Problem> obstacle;
    private final ObservableValue<RunBadge> badge;

    /** What a model's second run came to. */
    private record Proof(TrainedModel model, RunBadge badge) {}

    public RunAgain(Session session, TokenizedCorpora tokenized, Jobs jobs, Threads threads) {
        this.session = session;
        this.tokenized = tokenized;
        this.jobs = jobs;
        this.threads = threads;
        obstacle =
                Bindings.createObjectBinding(this::whyNot, session.model(), session.corpus(), session.trainingData());
        badge = Bindings.createObjectBinding(this::ofShown, proof, session.model());
        jobs.running().subscribe(this::noticeEnd);
    }

    /** Starts it, or does nothing if there is an {@link #obstacle} or one runs. */
    void start() {
        if (running.get() != null || session.model().get() == null || whyNot() != null) {
            return;
        }
        OpenModel shown = session.model().get();
        TrainedModel model = shown.model();
        Corpus corpus = corpus(model.record()).orElseThrow();
        running.set(jobs.start(
                threads.training(),
                new Problem("job.again", shown.name()),
                progress -> run(model, corpus, progress),
                comparison -> proof.set(new Proof(model, RunBadge.of(comparison)))));
        noticeEnd(); // an executor without a thread of its own has ended it by now
    }

    /** Gives up the second run, if one is running. */
    public void cancel() {
        if (running.get() != null) {
            running.get().cancel();
        }
    }

    private RerunComparison run(TrainedModel model, Corpus corpus, Job.Progress progress) {
        ReadListener cutting = (done, total) -> !progress.cancelled();
        return new Rerun(model).run(tokenized.of(corpus, model.spec().tokenization(), cutting), (done, total) -> {
            progress.report((double) done / total);
            return !progress.cancelled();
        });
    }

    private void noticeEnd() {
        if (running.get() != null && !jobs.running().contains(running.get())) {
            running.set(null);
        }
    }

    /** The open corpus or the last training's, whichever is the one the model learnt from. */
    private Optional<Corpus> corpus(RunRecord record) {
        return Stream.of(
                        Optional.ofNullable(session.corpus().get()).map(LoadedCorpus::corpus),
                        Optional.ofNullable(session.trainingData().get()).map(TrainingData::corpus))
                .flatMap(Optional::stream)
                .filter(corpus -> Rerun.obstacle(record, corpus) == null)
                .findFirst();
    }

    private Problem whyNot() {
        OpenModel shown = session.model().get();
        if (shown == null) {
            return null;
        }
        RunRecord record = shown.model().record();
        Problem obstacle = Rerun.obstacle(record);
        if (obstacle != null || corpus(record).isPresent()) {
            return obstacle;
        }
        LoadedCorpus open = session.corpus().get();
        return Rerun.obstacle(record, open == null ? null : open.corpus());
    }

    /** Why the shown model cannot be run again, or null if it can, or there is none. */
    public ObservableValue<Problem> obstacle() {
        return obstacle;
    }

    /** The second run, while it runs, or null. */
    public ReadOnlyObjectProperty<Job> running() {
        return running.getReadOnlyProperty();
    }

    private RunBadge ofShown() {
        OpenModel shown = session.model().get();
        boolean proven = proof.get() != null
                && shown != null
                && shown.model() == proof.get().model();
        return proven ? proof.get().badge() : null;
    }

    /** What the shown model's second run came to, or null if it had none. */
    public ObservableValue<RunBadge> badge() {
        return badge;
    }
}
