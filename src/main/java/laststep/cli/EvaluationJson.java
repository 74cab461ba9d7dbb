package laststep.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import laststep.evaluation.Baselines;
import laststep.evaluation.Cut;
import laststep.evaluation.EvaluationReport;
import laststep.evaluation.Interval;
import laststep.evaluation.Intervals;
import laststep.evaluation.McNemar;
import laststep.evaluation.ModelComparison;
import laststep.evaluation.RankCurve;
import laststep.evaluation.Reliability;
import laststep.evaluation.Slice;
import laststep.evaluation.Suspect;
import laststep.text.LabelSet;
import laststep.training.EvaluatedRow;
import laststep.training.Evaluation;

/** An evaluation as a JSON object. */
final class EvaluationJson {
    private static final int TWO_CLASSES = 2;

    private final Evaluated evaluated;
    private final EvaluationReport report;
    private final LabelSet labels;

    EvaluationJson(Evaluated evaluated) {
        this.evaluated = evaluated;
        report = evaluated.report();
        labels = report.evaluation().labels();
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        figures(node, report.evaluation());
        Intervals intervals = report.intervals();
        interval(node, "accuracy_interval", intervals.accuracy());
        interval(node, "mean_nll_interval", intervals.meanNll());
        interval(node, "macro_f1_interval", intervals.macroF1());
        interval(node, "weighted_f1_interval", intervals.weightedF1());
        ArrayNode classes = node.putArray("classes");
        for (int label = 0; label < labels.size(); label++) {
            ofClass(classes.addObject(), label);
        }
        ArrayNode names = node.putArray("labels");
        labels.names().forEach(names::add);
        ArrayNode confusion = node.putArray("confusion");
        for (int[] row : report.evaluation().confusion()) {
            ArrayNode counts = confusion.addArray();
            for (int count : row) {
                counts.add(count);
            }
        }
        calibration(node.putObject("calibration"));
        slices(node.putArray("slices"));
        lists(node);
        baselines(node.putObject("baselines"));
        if (evaluated.against() != null) {
            comparison(node.putObject("against"), evaluated.against());
        }
        return node;
    }

    private static void figures(ObjectNode node, Evaluation evaluation) {
        node.put("sentences", evaluation.sentences());
        Json.put(node, "accuracy", evaluation.accuracy());
        Json.put(node, "mean_nll", evaluation.meanNll());
        Json.put(node, "macro_f1", evaluation.macroF1());
        Json.put(node, "weighted_f1", evaluation.weightedF1());
    }

    private static void interval(ObjectNode node, String name, Interval interval) {
        ArrayNode ends = node.putArray(name);
        for (double end : new double[] {interval.low(), interval.high()}) {
            if (Double.isFinite(end)) {
                ends.add(end);
            } else {
                ends.addNull();
            }
        }
    }

    private void ofClass(ObjectNode node, int label) {
        Evaluation evaluation = report.evaluation();
        Intervals.OfClass intervals = report.intervals().classes().get(label);
        RankCurve curve = report.curves().get(label);
        node.put("label", labels.name(label))
                .put("precision", evaluation.precision(label))
                .put("recall", evaluation.recall(label))
                .put("f1", evaluation.f1(label))
                .put("support", evaluation.support(label));
        interval(node, "precision_interval", intervals.precision());
        interval(node, "recall_interval", intervals.recall());
        interval(node, "f1_interval", intervals.f1());
        Json.put(node, "roc_auc", curve.rocAuc());
        Json.put(node, "average_precision", curve.averagePrecision());
        if (labels.size() == TWO_CLASSES) {
            cut(node.putObject("best_f1"), curve.bestF1());
            cut(node.putObject("best_accuracy"), curve.bestAccuracy());
        }
    }

    private static void cut(ObjectNode node, Cut cut) {
        Json.put(node, "threshold", cut.threshold());
        Json.put(node, "accuracy", cut.accuracy());
        Json.put(node, "precision", cut.precision());
        Json.put(node, "recall", cut.recall());
        Json.put(node, "f1", cut.f1());
    }

    private void calibration(ObjectNode node) {
        Json.put(node, "expected_error", report.reliability().expectedError());
        Json.put(node, "largest_error", report.reliability().largestError());
        ArrayNode bins = node.putArray("bins");
        for (Reliability.Bin bin : report.reliability().bins()) {
            bins.addObject()
                    .put("from", bin.from())
                    .put("to", bin.to())
                    .put("sentences", bin.sentences())
                    .put("confidence", bin.confidence())
                    .put("accuracy", bin.accuracy());
        }
    }

    private void slices(ArrayNode node) {
        report.slices().forEach(slice -> slice(node.addObject(), slice));
        evaluated.words().values().stream()
                .flatMap(List::stream)
                .forEach(slice ->
                        slice(node.addObject().put("holds", slice.name().key().equals(Slice.WITH_WORD)), slice));
    }

    private static void slice(ObjectNode node, Slice slice) {
        node.put("by", slice.kind().name().toLowerCase(Locale.ROOT));
        ArrayNode values = node.putArray("values");
        slice.name().arguments().forEach(values::addPOJO);
        node.put("sentences", slice.sentences());
        Json.put(node, "accuracy", slice.accuracy());
        interval(node, "accuracy_interval", slice.interval());
        Json.put(node, "mean_nll", slice.meanNll());
    }

    private void lists(ObjectNode node) {
        sentences(node.putArray("most_confident_mistakes"), evaluated.mistakes());
        sentences(
                node.putArray("least_certain"),
                report.leastCertain().stream().map(report.rows()::get).toList());
        node.put("suspect_labels", report.suspects().size());
        ArrayNode suspects = node.putArray("likely_mislabelled");
        report.suspects().stream().limit(evaluated.listed()).forEach(suspect -> suspect(suspects.addObject(), suspect));
        node.put("unknown_label_rows", report.unknown().size());
        ArrayNode unknown = node.putArray("unknown_labels"); // all of them: no row is lost
        report.unknown().forEach(row -> sentence(unknown.addObject(), row));
    }

    private void sentences(ArrayNode node, List<EvaluatedRow> rows) {
        rows.stream().limit(evaluated.listed()).forEach(row -> sentence(node.addObject(), row));
    }

    private ObjectNode sentence(ObjectNode node, EvaluatedRow row) {
        node.put("line", evaluated.text(row).line())
                .put("label", evaluated.text(row).label())
                .put("predicted", labels.name(row.predicted()));
        Json.put(node, "probability", row.confidence());
        return node.put("text", evaluated.text(row).text());
    }

    private void suspect(ObjectNode node, Suspect suspect) {
        sentence(node, report.rows().get(suspect.position()))
                .put("suggested", labels.name(suspect.suggested()))
                .put("margin", suspect.margin());
    }

    private void baselines(ObjectNode node) {
        Baselines baselines = evaluated.baselines();
        comparison(node.putObject("majority_class"), baselines.majority());
        if (baselines.bayes() == null) {
            node.putNull("naive_bayes");
        } else {
            comparison(node.putObject("naive_bayes"), baselines.bayes());
        }
    }

    private static void comparison(ObjectNode node, ModelComparison comparison) {
        figures(node, comparison.second());
        for (ModelComparison.Verdict verdict : ModelComparison.Verdict.values()) {
            node.put("right_" + verdict.name().toLowerCase(Locale.ROOT), comparison.count(verdict));
        }
        McNemar test = comparison.mcNemar();
        ObjectNode mcNemar = node.putObject("mcnemar").put("exact_p", test.exactP());
        Json.put(mcNemar, "chi_square", test.chiSquare());
        Json.put(mcNemar, "chi_square_p", test.chiSquareP());
    }
}
