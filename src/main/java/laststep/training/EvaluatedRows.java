package laststep.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import laststep.model.TrainedModel;
import laststep.text.Example;
import laststep.text.ReadListener;

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
        List<float[]> answers = new ArrayList<>(examples.size());
        for (int start = 0; start < examples.size(); start += AT_ONCE) {
            int end = Math.min(start + AT_ONCE, examples.size());
            answers.addAll(model.logProbabilities(
                    examples.subList(start, end).stream().map(Example::ids).toList()));
            if (!listener.progress(end, examples.size())) {
                throw new CancellationException();
            }
        }
        List<EvaluatedRow> rows = new ArrayList<>(examples.size());
        for (int k = 0; k < answers.size(); k++) {
            Example example = examples.get(k);
            rows.add(new EvaluatedRow(example.row(), example.label(), Tally.predicted(answers.get(k)), answers.get(k)));
        }
        return new EvaluatedRows(Evaluation.of(model.labels(), examples, answers), List.copyOf(rows));
    }
}
