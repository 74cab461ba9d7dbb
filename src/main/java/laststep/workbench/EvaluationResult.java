package laststep.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import laststep.message.Problem;
import laststep.training.EvaluatedRow;
import laststep.training.EvaluatedRows;
import laststep.training.Evaluation;

/** What a model did on labelled sentences. Does not change. */
public final class EvaluationResult {
    private final EvaluationTask task;
    private final Evaluation evaluation;
    private final List<List<EvaluatedSentence>> cells;
    private final List<EvaluatedSentence> mistakes;

    private EvaluationResult(EvaluationTask task, Evaluation evaluation, List<List<EvaluatedSentence>> cells) {
        this.task = task;
        this.evaluation = evaluation;
        this.cells = cells;
        this.mistakes = cells.stream()
                .flatMap(List::stream)
                .filter(sentence -> !sentence.right())
                .sorted(Comparator.comparingDouble(EvaluatedSentence::probability)
                        .reversed())
                .toList();
    }

    static EvaluationResult of(EvaluationTask task, EvaluatedRows rows) {
        int classes = rows.evaluation().labels().size();
        List<List<EvaluatedSentence>> cells = new ArrayList<>();
        for (int cell = 0; cell < classes * classes; cell++) {
            cells.add(new ArrayList<>());
        }
        for (EvaluatedRow row : rows.rows()) {
            cells.get(row.label() * classes + row.predicted())
                    .add(new EvaluatedSentence(
                            row.label(),
                            row.predicted(),
                            row.confidence(),
                            task.corpus().rows().get(row.row()).text()));
        }
        cells.forEach(cell -> cell.sort(mostTelling()));
        return new EvaluationResult(task, rows.evaluation(), cells);
    }

    /** Mistakes: the surest first. Right answers: the least sure first. */
    private static Comparator<EvaluatedSentence> mostTelling() {
        return Comparator.comparingDouble(
                sentence -> sentence.right() ? sentence.probability() : -sentence.probability());
    }

    EvaluationTask task() {
        return task;
    }

    /** What was examined: the sentences, the model, the moment. */
    public Problem of() {
        return new Problem("evaluate.of", task.data(), task.asked().moment());
    }

    /** Whether the model learnt from some of these sentences, so that the figures flatter it. */
    public boolean learntFrom() {
        return task.learntFrom();
    }

    public int sentences() {
        return evaluation.sentences();
    }

    public double accuracy() {
        return evaluation.accuracy();
    }

    /** The accuracy of always answering the most frequent class. */
    public double majorityAccuracy() {
        return evaluation.majorityAccuracy();
    }

    /** Mean negative log-likelihood, in nats. */
    public double meanNll() {
        return evaluation.meanNll();
    }

    /** The mean negative log-likelihood of answering every class with the same probability, ln |C|. */
    public double evenNll() {
        return Math.log(labels().size());
    }

    public double macroF1() {
        return evaluation.macroF1();
    }

    /** The classes, in the order of their indices. */
    public List<String> labels() {
        return evaluation.labels().names();
    }

    public List<ClassFigures> classes() {
        return IntStream.range(0, labels().size())
                .mapToObj(label -> new ClassFigures(
                        label,
                        labels().get(label),
                        evaluation.precision(label),
                        evaluation.recall(label),
                        evaluation.f1(label),
                        evaluation.support(label)))
                .toList();
    }

    /** How many sentences of one class were taken for another, or for itself. */
    public int count(int label, int predicted) {
        return evaluation.confusion()[label][predicted];
    }

    /** The same as a share of the sentences of the class; 0 if there are none. */
    public double share(int label, int predicted) {
        int support = evaluation.support(label);
        return support == 0 ? 0 : (double) count(label, predicted) / support;
    }

    /** The sentences of a cell: of mistakes the surest first, of right answers the least sure. */
    public List<EvaluatedSentence> sentences(int label, int predicted) {
        return cells.get(label * labels().size() + predicted);
    }

    /** Every sentence that was taken for another class, the surest mistakes first. */
    public List<EvaluatedSentence> mistakes() {
        return mistakes;
    }
}
