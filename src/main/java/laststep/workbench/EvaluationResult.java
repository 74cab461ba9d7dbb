package laststep.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import laststep.evaluation.Baselines;
import laststep.evaluation.EvaluationReport;
import laststep.evaluation.Intervals;
import laststep.evaluation.RankCurve;
import laststep.evaluation.Reliability;
import laststep.evaluation.Slice;
import laststep.evaluation.Suspect;
import laststep.message.Problem;
import laststep.text.LabelledText;
import laststep.training.EvaluatedRow;
import laststep.training.Evaluation;

/** What a model did on labelled sentences. Does not change. */
public final class EvaluationResult {
    private final EvaluationTask task;
    private final EvaluationReport report;
    private final Evaluation evaluation;
    private final Baselines baselines;
    private final Problem unknownLabels;
    private final List<EvaluatedSentence> all;

    /** @param unknownLabels which labels the model does not know, or null if it knows all */
    EvaluationResult(EvaluationTask task, EvaluationReport report, Baselines baselines, Problem unknownLabels) {
        this.task = task;
        this.report = report;
        this.baselines = baselines;
        this.unknownLabels = unknownLabels;
        evaluation = report.evaluation();
        all = report.rows().stream().map(this::sentence).toList();
    }

    /** The same figures beside other plain ways. */
    EvaluationResult with(Baselines others) {
        return new EvaluationResult(task, report, others, unknownLabels);
    }

    private EvaluatedSentence sentence(EvaluatedRow row) {
        return sentence(row, row.predicted());
    }

    private EvaluatedSentence sentence(EvaluatedRow row, int seems) {
        LabelledText labelled = task.corpus().rows().get(row.row());
        return new EvaluatedSentence(
                labelled.line(),
                labelled.label(),
                row.label(),
                seems,
                Math.exp(row.logProbabilities()[seems]),
                labelled.text());
    }

    EvaluationTask task() {
        return task;
    }

    /** All figures, as the command line has them. */
    public EvaluationReport report() {
        return report;
    }

    /** What was examined: the sentences, the model, the moment. */
    public Problem of() {
        return new Problem("evaluate.of", task.data(), task.asked().moment());
    }

    /** Whether the model learnt from some of these sentences, so that the figures flatter it. */
    public boolean learntFrom() {
        return task.learntFrom();
    }

    /** Which labels the model does not know, or null if it knows all. */
    public Problem unknownLabels() {
        return unknownLabels;
    }

    public int sentences() {
        return evaluation.sentences();
    }

    public double accuracy() {
        return evaluation.accuracy();
    }

    /** The accuracy of always answering the most frequent class. */
    public double majorityAccuracy() {
        return baselines.majority().second().accuracy();
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

    public double weightedF1() {
        return evaluation.weightedF1();
    }

    public Intervals intervals() {
        return report.intervals();
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
                        evaluation.support(label),
                        intervals().classes().get(label)))
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

    /** The same as a share of the sentences that were taken for that class; 0 if there are none. */
    public double columnShare(int label, int predicted) {
        int taken = 0;
        for (int[] row : evaluation.confusion()) {
            taken += row[predicted];
        }
        return taken == 0 ? 0 : (double) count(label, predicted) / taken;
    }

    /** What a cell of the matrix stands for, between 0 and 1: counts are coloured as shares of their row. */
    public double share(int label, int predicted, MatrixNumbers numbers) {
        return numbers == MatrixNumbers.COLUMNS ? columnShare(label, predicted) : share(label, predicted);
    }

    /** The sentences of a cell: of mistakes the surest first, of right answers the least sure. */
    public List<EvaluatedSentence> sentences(int label, int predicted) {
        return all.stream()
                .filter(sentence -> sentence.label() == label && sentence.predicted() == predicted)
                .sorted(Comparator.comparingDouble(
                        sentence -> sentence.right() ? sentence.probability() : -sentence.probability()))
                .toList();
    }

    /** The sentences at these positions of the report's rows: mistakes first, the surest on top; then the least sure. */
    List<EvaluatedSentence> sentences(int[] positions) {
        return Arrays.stream(positions)
                .mapToObj(all::get)
                .sorted(Comparator.comparing(EvaluatedSentence::right)
                        .thenComparingDouble(
                                sentence -> sentence.right() ? sentence.probability() : -sentence.probability()))
                .toList();
    }

    /** Every sentence that was taken for another class, the surest mistakes first. */
    public List<EvaluatedSentence> mistakes() {
        return report.mistakes().stream().map(all::get).toList();
    }

    /** How many sentences a list has. */
    public int size(SentenceKind kind) {
        return switch (kind) {
            case MISTAKES -> report.mistakes().size();
            case UNCERTAIN -> report.leastCertain().size();
            case SUSPECTS -> report.suspects().size();
            case UNKNOWN -> report.unknown().size();
            case ALL -> all.size();
        };
    }

    List<EvaluatedSentence> sentences(SentenceKind kind) {
        return switch (kind) {
            case MISTAKES -> mistakes();
            case UNCERTAIN -> report.leastCertain().stream().map(all::get).toList();
            case SUSPECTS -> report.suspects().stream().map(this::suspect).toList();
            case UNKNOWN -> report.unknown().stream().map(this::sentence).toList();
            case ALL -> all;
        };
    }

    private EvaluatedSentence suspect(Suspect suspect) {
        return sentence(report.rows().get(suspect.position()), suspect.suggested());
    }

    public List<RankCurve> curves() {
        return report.curves();
    }

    public Reliability reliability() {
        return report.reliability();
    }

    public List<Slice> slices() {
        return report.slices();
    }

    public Baselines baselines() {
        return baselines;
    }

    /** The model, and below it the plain ways. */
    public List<AnswererFigures> withBaselines() {
        List<AnswererFigures> rows = new ArrayList<>();
        rows.add(AnswererFigures.of(task.asked().name(), evaluation));
        if (baselines.bayes() != null) {
            rows.add(AnswererFigures.of(
                    new Problem("evaluate.baseline.bayes"), baselines.bayes().second()));
        }
        rows.add(AnswererFigures.of(
                new Problem("evaluate.baseline.majority"), baselines.majority().second()));
        return rows;
    }

    /** The model and another one. */
    public List<AnswererFigures> against(ComparedModel other) {
        return List.of(
                AnswererFigures.of(task.asked().name(), evaluation),
                AnswererFigures.of(other.name(), other.comparison().second()));
    }
}
