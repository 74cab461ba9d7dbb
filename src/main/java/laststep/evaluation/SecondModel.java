package laststep.evaluation;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import laststep.message.ProblemException;
import laststep.model.TrainedModel;
import laststep.text.Example;
import laststep.text.LabelSet;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.training.EvaluatedRow;
import laststep.training.EvaluatedRows;

/** Asks another classifier about the sentences that were evaluated. It may cut, know and order them in its own way. */
public final class SecondModel {
    private SecondModel() {}

    /** @throws ProblemException if it was not taught the same classes */
    public static void check(LabelSet labels, TrainedModel second) {
        if (!Set.copyOf(labels.names()).equals(Set.copyOf(second.labels().names()))) {
            throw new ProblemException(
                    "problem.evaluate.otherClasses",
                    String.join(", ", second.labels().names()),
                    String.join(", ", labels.names()));
        }
    }

    /**
     * @param first what the other is compared with
     * @param corpus the same corpus, cut by the second one's tokeniser
     * @param listener hears how many sentences are done
     * @throws CancellationException if the listener says so
     * @throws ProblemException if it was not taught the same classes
     */
    public static ModelComparison compare(
            EvaluatedRows first, TrainedModel second, TokenizedCorpus corpus, ReadListener listener) {
        LabelSet labels = first.evaluation().labels();
        check(labels, second);
        int[] rows = first.rows().stream().mapToInt(EvaluatedRow::row).toArray();
        List<Example> examples = CorpusExamples.of(corpus, rows, second).known();
        List<EvaluatedRow> answers = EvaluatedRows.answers(second, examples, listener).stream()
                .map(row -> inOrderOf(labels, second.labels(), row))
                .toList();
        return ModelComparison.of(labels, first.rows(), answers);
    }

    private static EvaluatedRow inOrderOf(LabelSet labels, LabelSet own, EvaluatedRow row) {
        float[] logProbabilities = new float[labels.size()];
        for (int label = 0; label < logProbabilities.length; label++) {
            logProbabilities[label] = row.logProbabilities()[own.indexOf(labels.name(label))];
        }
        return new EvaluatedRow(
                row.row(),
                labels.indexOf(own.name(row.label())),
                labels.indexOf(own.name(row.predicted())),
                logProbabilities,
                row.tokens(),
                row.unknown());
    }
}
