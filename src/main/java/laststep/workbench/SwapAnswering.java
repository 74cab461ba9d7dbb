package laststep.workbench;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the model of the moment answers to the sentences of some variants. Belongs to the FX thread. */
final class SwapAnswering {
    private final Session session;
    private final List<SwapRow> rows;
    private final NewestWork work;
    private final ReadOnlyObjectWrapper<SwapAnswers> answers =
            new ReadOnlyObjectWrapper<>(this, "answers", SwapAnswers.NONE);
    private OpenModel answeredBy;

    /** @param rows the variants, as they come and go. Not modified */
    SwapAnswering(Session session, List<SwapRow> rows, Threads threads, ErrorReport errors) {
        this.session = session;
        this.rows = rows;
        work = new NewestWork(threads, errors::report);
    }

    /** Nobody looks any more. */
    void forget() {
        work.forget();
    }

    /** What is known: of one model, the newest that has answered. */
    ReadOnlyObjectProperty<SwapAnswers> answers() {
        return answers.getReadOnlyProperty();
    }

    /**
     * Asks for what is not known yet. A newer snapshot of the same training waits until all rows are answered, so that some
     * answer is always seen.
     */
    void answer() {
        OpenModel model = session.model().get();
        if (model == null || work.busy() && sameRun(model)) {
            return;
        }
        SwapAnswers known = answers.get();
        Set<String> wanted = new LinkedHashSet<>();
        rows.forEach(row -> Stream.of(row.original(), row.sentence()).forEach(wanted::add));
        if (known.model() == model) {
            wanted.removeAll(known.bySentence().keySet());
        }
        if (wanted.isEmpty()) {
            return;
        }
        answeredBy = model;
        work.request(stillWanted -> answers(model, List.copyOf(wanted), stillWanted), this::showAnswers);
    }

    private boolean sameRun(OpenModel model) {
        return answeredBy != null && answeredBy != model && answeredBy.name().equals(model.name());
    }

    private static SwapAnswers answers(OpenModel model, List<String> sentences, BooleanSupplier wanted) {
        Map<String, PredictedSentence> answers = new HashMap<>();
        for (String sentence : sentences) {
            if (!wanted.getAsBoolean()) {
                throw new CancellationException();
            }
            answers.put(sentence, PredictedSentence.of(model, sentence));
        }
        return new SwapAnswers(model, answers);
    }

    private void showAnswers(SwapAnswers more) {
        Map<String, PredictedSentence> all = new HashMap<>();
        if (answers.get().model() == more.model()) {
            all.putAll(answers.get().bySentence());
        }
        all.putAll(more.bySentence());
        answers.set(new SwapAnswers(more.model(), all));
        answer();
    }
}
