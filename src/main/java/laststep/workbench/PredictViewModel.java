package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;

/** The Predict place: the answer to what is typed, and the answers that were kept. Belongs to the FX thread. */
public final class PredictViewModel {
    private final Session session;
    private final Navigation navigation;
    private final Jobs jobs;
    private final Threads threads;
    private final LatestOnly asking;
    private final LatestOnly keeping;
    private final PredictionHistory history;
    private final ReadOnlyObjectWrapper<PredictedSentence> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    /** The longest answered state of the sentence that is typed: what was deleted letter by letter was whole before. */
    private PredictedSentence fullest;

    private boolean stale;
    private final BooleanProperty byProbability = new SimpleBooleanProperty(this, "byProbability");

    /** @param file where kept answers are remembered from one start to the next */
    public PredictViewModel(
            Session session, Navigation navigation, HistoryFile file, Jobs jobs, ErrorReport errors, Threads threads) {
        this.session = session;
        this.navigation = navigation;
        this.jobs = jobs;
        this.threads = threads;
        history =
                new PredictionHistory(file.load(), answers -> threads.writing().execute(() -> file.save(answers)));
        asking = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        keeping = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        session.sentence().subscribe((before, now) -> {
            keepIfLeft(before, now);
            changed();
        });
        session.model().subscribe((before, now) -> changed());
        navigation.current().subscribe(place -> askIfSeen());
    }

    /** What was typed stays, also without Enter, once the field is emptied or holds something else. */
    private void keepIfLeft(String before, String now) {
        if (!now.isBlank() && 2 * shared(before, now) >= before.length()) {
            return; // it goes on, whether at the end, at the beginning or in the middle
        }
        if (fullest != null && !history.holds(fullest)) {
            history.keep(fullest);
        }
        fullest = null;
    }

    /** How many characters two texts share at their beginnings and ends. */
    private static int shared(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int start = 0;
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return start + end;
    }

    private void show(PredictedSentence answered) {
        if (fullest == null
                || answered.sentence().length() >= fullest.sentence().length()) {
            fullest = answered;
        }
        answer.set(answered);
    }

    private void changed() {
        stale = true;
        askIfSeen();
    }

    /** Nothing is asked while nobody looks. */
    private void askIfSeen() {
        if (stale && navigation.current().get() == Place.PREDICT) {
            stale = false;
            ask();
        }
    }

    // while a training runs, every snapshot is asked anew
    private void ask() {
        OpenModel model = session.model().get();
        String sentence = session.sentence().get();
        if (model == null || sentence.isBlank()) {
            asking.forget();
            answer.set(null);
        } else {
            asking.request(() -> PredictedSentence.of(model, sentence), this::show);
        }
    }

    /** Keeps the answer to what is typed now, also if it has not come yet. */
    public void keep() {
        OpenModel model = session.model().get();
        String sentence = session.sentence().get();
        PredictedSentence shown = answer.get();
        if (model == null || sentence.isBlank()) {
            return;
        }
        if (shown != null && shown.sentence().equals(sentence) && shown.moment().equals(model.moment())) {
            history.keep(shown);
        } else {
            keeping.request(() -> PredictedSentence.of(model, sentence), history::keep);
        }
    }

    /** Goes to look inside the network while it reads the sentence. */
    public void inspect() {
        navigation.go(Place.INSPECT);
    }

    public boolean canInspect() {
        return navigation.has(Place.INSPECT);
    }

    /**
     * Saves kept answers as a table.
     *
     * @param rows the header and the rows, as they are worded
     */
    public void save(Path file, TableFormat format, List<List<String>> rows) {
        jobs.start(
                threads.loading(),
                new Problem("job.save", file.getFileName().toString()),
                progress -> {
                    TableFile.write(file, format, sink -> {
                        for (List<String> row : rows) {
                            sink.row(row);
                        }
                    });
                    return file;
                },
                saved -> {});
    }

    /** Goes to look inside the network while it reads a kept sentence. */
    public void inspect(PredictedSentence kept) {
        lookAt(kept);
        inspect();
    }

    /** Puts a sentence into the field again, here and in every place. */
    public void lookAt(PredictedSentence kept) {
        session.sentence().set(kept.sentence());
    }

    /** What is typed: the sentence that is looked at in every place. */
    public StringProperty sentence() {
        return session.sentence();
    }

    /** The newest answer; null without a model or a sentence. */
    public ReadOnlyObjectProperty<PredictedSentence> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Which model answers, at which moment of its training, and how many tokens it knows; null without one. */
    public ObservableValue<Problem> asked() {
        return session.model()
                .map(open -> new Problem(
                        open.model().record().step() == 0 ? "predict.asked.untrained" : "predict.asked",
                        open.moment(),
                        open.model().vocabulary().size(),
                        open.model().labels().size()));
    }

    public ObservableValue<Boolean> hasModel() {
        return session.model().map(open -> true).orElse(false);
    }

    /** Whether the classes stand in the order of their probability rather than of their indices. */
    public BooleanProperty byProbability() {
        return byProbability;
    }

    public PredictionHistory history() {
        return history;
    }
}
