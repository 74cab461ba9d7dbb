package laststep.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import laststep.model.TrainedModel;
import laststep.text.Example;
import laststep.text.ReadListener;
import laststep.text.Vocabulary;

/**
 * How well a classifier does on labelled sentences, and its answer to each of them.
 *
 * @param evaluation the figures
 * @param rows an answer for each example, in their order
 */
public record EvaluatedRows(Evaluation evaluation, List<EvaluatedRow> rows) {
    private static final int AT_ONCE = 256;

    /**
     * Asks the classifier about every example; each answer is the same as if it were asked alone.
     *
     * @param listener hears how many examples are done
     * @throws CancellationException if the listener says so
     */
    public static EvaluatedRows of(TrainedModel model, List<Example> examples, ReadListener listener) {
        List<EvaluatedRow> rows = answers(model, examples, listener);
        return new EvaluatedRows(Evaluation.of(model.labels(), rows), rows);
    }

    /** The same without figures, also for examples whose label is −1: none that the classifier knows. */
    public static List<EvaluatedRow> answers(TrainedModel model, List<Example> examples, ReadListener listener) {
        List<EvaluatedRow> rows = new ArrayList<>(examples.size());
        for (int start = 0; start < examples.size(); start += AT_ONCE) {
            List<Example> some = examples.subList(start, Math.min(start + AT_ONCE, examples.size()));
            List<float[]> answers =
                    model.logProbabilities(some.stream().map(Example::ids).toList());
            for (int k = 0; k < some.size(); k++) {
                rows.add(answer(some.get(k), answers.get(k)));
            }
            if (!listener.progress(rows.size(), examples.size())) {
                throw new CancellationException();
            }
        }
        return List.copyOf(rows);
    }

    /** Any classifier's answer to an example. @param logProbabilities (C) log ŷ. Not copied, not to be modified */
    public static EvaluatedRow answer(Example example, float[] logProbabilities) {
        int unknown = 0;
        for (int id : example.ids()) {
            unknown += id == Vocabulary.UNK ? 1 : 0;
        }
        return new EvaluatedRow(
                example.row(),
                example.label(),
                Tally.predicted(logProbabilities),
                logProbabilities,
                example.ids().length,
                unknown);
    }
}
