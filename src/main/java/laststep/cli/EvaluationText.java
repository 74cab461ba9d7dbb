package laststep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laststep.evaluation.EvaluationReport;
import laststep.evaluation.Interval;
import laststep.evaluation.Intervals;
import laststep.evaluation.McNemar;
import laststep.evaluation.ModelComparison;
import laststep.evaluation.ModelComparison.Verdict;
import laststep.evaluation.Slice;
import laststep.evaluation.Suspect;
import laststep.text.LabelSet;
import laststep.training.EvaluatedRow;
import laststep.training.Evaluation;

/** An evaluation in words, a block for each thing that is told. */
final class EvaluationText {
    private final Evaluated evaluated;
    private final EvaluationReport report;
    private final LabelSet labels;
    private final Console console;

    EvaluationText(Evaluated evaluated, Console console) {
        this.evaluated = evaluated;
        this.console = console;
        report = evaluated.report();
        labels = report.evaluation().labels();
    }

    void write() {
        Evaluation evaluation = report.evaluation();
        Intervals intervals = report.intervals();
        console.data(console.word(
                "cli.evaluation",
                evaluation.sentences(),
                evaluation.accuracy(),
                evaluation.meanNll(),
                evaluation.macroF1(),
                evaluation.weightedF1()));
        console.data(console.word(
                "cli.evaluation.intervals",
                worded(intervals.accuracy()),
                worded(intervals.meanNll()),
                worded(intervals.macroF1()),
                worded(intervals.weightedF1())));
        console.data(console.word(
                "cli.evaluation.calibration",
                report.reliability().expectedError(),
                report.reliability().largestError()));
        block("evaluate.classes", classes());
        block("evaluate.tab.slices", slices());
        block("evaluate.tab.baseline", baselines());
        if (evaluated.baselines().whyNoBayes() != null) {
            console.data(console.messages().word(evaluated.baselines().whyNoBayes()));
        }
        if (evaluated.against() != null) {
            block("evaluate.tab.against", against(evaluated.against()));
            McNemar test = evaluated.against().mcNemar();
            console.data(console.word("evaluate.mcnemar", test.exactP(), test.chiSquare(), test.chiSquareP()));
        }
        sentences("evaluate.list.mistakes", evaluated.mistakes());
        sentences(
                "evaluate.list.uncertain",
                report.leastCertain().stream().map(report.rows()::get).toList());
        suspects();
        if (!report.unknown().isEmpty()) {
            block(
                    "evaluate.list.unknown",
                    report.unknown().stream().map(this::sentence).toList());
        }
    }

    private void block(String title, List<List<String>> rows) {
        console.data("");
        console.data(console.word(title));
        TextTable.lines(rows).forEach(console::data);
    }

    private String worded(Interval interval) {
        return console.word("cli.interval", interval.low(), interval.high());
    }

    private String number(double value) {
        return console.word("cli.number", value);
    }

    private List<String> header(String... keys) {
        return Stream.of(keys).map(console::word).toList();
    }

    private List<List<String>> classes() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(
                "evaluate.class",
                "evaluate.precision",
                "evaluate.interval",
                "evaluate.recall",
                "evaluate.interval",
                "evaluate.f1",
                "evaluate.interval",
                "evaluate.support",
                "evaluate.auc",
                "evaluate.ap"));
        Evaluation evaluation = report.evaluation();
        for (int label = 0; label < labels.size(); label++) {
            Intervals.OfClass intervals = report.intervals().classes().get(label);
            rows.add(List.of(
                    labels.name(label),
                    number(evaluation.precision(label)),
                    worded(intervals.precision()),
                    number(evaluation.recall(label)),
                    worded(intervals.recall()),
                    number(evaluation.f1(label)),
                    worded(intervals.f1()),
                    console.word("evaluate.count", evaluation.support(label)),
                    number(report.curves().get(label).rocAuc()),
                    number(report.curves().get(label).averagePrecision())));
        }
        return rows;
    }

    private List<List<String>> slices() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(
                "evaluate.slice", "evaluate.support", "evaluate.accuracy", "evaluate.interval", "evaluate.meanNll"));
        Stream.concat(
                        report.slices().stream(),
                        evaluated.words().values().stream().flatMap(List::stream))
                .map(this::slice)
                .forEach(rows::add);
        return rows;
    }

    private List<String> slice(Slice slice) {
        return List.of(
                console.messages().word(slice.name()),
                console.word("evaluate.count", slice.sentences()),
                number(slice.accuracy()),
                worded(slice.interval()),
                number(slice.meanNll()));
    }

    private List<List<String>> baselines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(figureNames());
        rows.add(figures("evaluate.baseline.network", report.evaluation()));
        rows.add(figures(
                "evaluate.baseline.majority", evaluated.baselines().majority().second()));
        if (evaluated.baselines().bayes() != null) {
            rows.add(figures(
                    "evaluate.baseline.bayes", evaluated.baselines().bayes().second()));
        }
        return rows;
    }

    private List<String> figureNames() {
        return header(
                "evaluate.answeredBy",
                "evaluate.accuracy",
                "evaluate.macroF1",
                "evaluate.weightedF1",
                "evaluate.meanNll");
    }

    private List<String> figures(String name, Evaluation evaluation) {
        return List.of(
                console.word(name),
                number(evaluation.accuracy()),
                number(evaluation.macroF1()),
                number(evaluation.weightedF1()),
                number(evaluation.meanNll()));
    }

    private List<List<String>> against(ModelComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(figureNames());
        rows.add(figures("evaluate.against.first", report.evaluation()));
        rows.add(figures("evaluate.against.second", comparison.second()));
        for (Verdict verdict : Verdict.values()) {
            rows.add(List.of(
                    console.word("evaluate.verdict." + verdict.id()),
                    console.word("evaluate.count", comparison.count(verdict))));
        }
        return rows;
    }

    private void sentences(String title, List<EvaluatedRow> rows) {
        if (evaluated.listed() > 0 && !rows.isEmpty()) {
            block(
                    title,
                    rows.stream().limit(evaluated.listed()).map(this::sentence).toList());
        }
    }

    private List<String> sentence(EvaluatedRow row) {
        return List.of(
                Integer.toString(evaluated.text(row).line()),
                evaluated.text(row).label(),
                labels.name(row.predicted()),
                number(row.confidence()),
                evaluated.text(row).text());
    }

    private void suspects() {
        if (evaluated.listed() > 0 && !report.suspects().isEmpty()) {
            block(
                    "evaluate.list.suspects",
                    report.suspects().stream()
                            .limit(evaluated.listed())
                            .map(this::suspect)
                            .toList());
        }
    }

    private List<String> suspect(Suspect suspect) {
        EvaluatedRow row = report.rows().get(suspect.position());
        return List.of(
                Integer.toString(evaluated.text(row).line()),
                evaluated.text(row).label(),
                labels.name(suspect.suggested()),
                number(suspect.margin()),
                evaluated.text(row).text());
    }
}
