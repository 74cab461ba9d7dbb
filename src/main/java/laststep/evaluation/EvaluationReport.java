package laststep.evaluation;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import laststep.model.TrainedModel;
import laststep.text.Example;
import laststep.text.ReadListener;
import laststep.training.EvaluatedRow;
import laststep.training.EvaluatedRows;
import laststep.training.Evaluation;

/**
 * All that is told of a classifier on labelled sentences: the same for the window and the command line.
 *
 * @param answered the figures, and the answer to each sentence whose label it knows
 * @param unknown its answers to the sentences whose label it does not know; no figure counts them
 * @param curves of each class; of more than two classes with fewer cuts
 * @param slices by length, by the share of {@code <unk>}, by class
 * @param suspects labels that are likely wrong, the likeliest first
 * @param mistakes positions of the wrong answers, the surest first
 * @param leastCertain positions of the answers with the smallest lead, at most {@value #MOST_LISTED}
 */
public record EvaluationReport(
        EvaluatedRows answered,
        List<EvaluatedRow> unknown,
        Intervals intervals,
        List<RankCurve> curves,
        Reliability reliability,
        List<Slice> slices,
        List<Suspect> suspects,
        List<Integer> mistakes,
        List<Integer> leastCertain) {
    static final int MOST_LISTED = 1000;

    private static final int FEW_CLASSES = 2;
    private static final int MOST_CUTS = 500;
    private static final double ASKING_SHARE = 0.9;
    private static final int PARTS = 1000;

    /**
     * Asks the classifier about every sentence and works out the rest.
     *
     * @param listener hears how much is done
     * @throws CancellationException if the listener says so
     */
    public static EvaluationReport of(TrainedModel model, CorpusExamples examples, ReadListener listener) {
        List<Example> known = examples.known();
        int all = known.size() + examples.unknown().size();
        EvaluatedRows answered =
                EvaluatedRows.of(model, known, (done, total) -> told(listener, ASKING_SHARE * done / all));
        List<EvaluatedRow> unknown = EvaluatedRows.answers(
                model, examples.unknown(), (done, total) -> told(listener, ASKING_SHARE * (known.size() + done) / all));
        return of(answered, unknown, (done, total) -> told(listener, ASKING_SHARE + (1 - ASKING_SHARE) * done / total));
    }

    private static boolean told(ReadListener listener, double share) {
        return listener.progress(Math.round(share * PARTS), PARTS);
    }

    static EvaluationReport of(EvaluatedRows answered, List<EvaluatedRow> unknown, ReadListener listener) {
        List<EvaluatedRow> rows = answered.rows();
        List<String> labels = answered.evaluation().labels().names();
        int classes = labels.size();
        List<RankCurve> curves = IntStream.range(0, classes)
                .mapToObj(label -> RankCurve.of(rows, label))
                .map(curve -> classes <= FEW_CLASSES ? curve : curve.thinned(MOST_CUTS))
                .toList();
        return new EvaluationReport(
                answered,
                unknown,
                Bootstrap.of(rows, classes, listener),
                curves,
                Reliability.of(rows),
                Slices.of(rows, labels),
                ConfidentLearning.suspects(rows, classes),
                Certainty.mistakes(rows),
                Certainty.least(rows, MOST_LISTED));
    }

    public Evaluation evaluation() {
        return answered.evaluation();
    }

    public List<EvaluatedRow> rows() {
        return answered.rows();
    }
}
