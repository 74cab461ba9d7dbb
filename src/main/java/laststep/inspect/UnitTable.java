package laststep.inspect;

import java.util.ArrayList;
import java.util.List;

/** What is seen of units on many sentences, as comma-separated values. Layers, units and tokens are counted from 1. */
public final class UnitTable {
    private UnitTable() {}

    /** A line a class: how well one number of each sentence tells it from the others. */
    public static String classes(UnitReport report) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("label", "sentences", "mean", "auc", "threshold", "side", "accuracy"));
        ClassDistribution classes = report.classes();
        List<String> names = report.values().sentences().labelNames();
        for (int label = 0; label < names.size(); label++) {
            Separation separation = classes.separations().get(label);
            lines.add(List.of(
                    names.get(label),
                    Integer.toString(classes.sentences(label)),
                    CsvText.number(classes.means()[label]),
                    CsvText.number(separation.auc()),
                    CsvText.number(separation.threshold()),
                    separation.above() ? "above" : "below",
                    CsvText.number(separation.accuracy())));
        }
        return CsvText.of(lines);
    }

    /** A line a token of the vocabulary: the unit's mean there. */
    public static String averages(UnitScan scan, List<TokenAverage> averages) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("token", "count", "mean"));
        for (TokenAverage average : averages) {
            lines.add(List.of(
                    scan.token(average.id()), Integer.toString(average.count()), CsvText.number(average.mean())));
        }
        return CsvText.of(lines);
    }

    /** A line a token in its sentence, the largest values first, then the smallest. */
    public static String tokens(UnitScan scan, UnitReport report) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("side", "value", "label", "step", "before", "token", "behind"));
        report.top().forEach(at -> lines.add(line("largest", at, scan)));
        report.bottom().forEach(at -> lines.add(line("smallest", at, scan)));
        return CsvText.of(lines);
    }

    private static List<String> line(String side, TokenValue at, UnitScan scan) {
        ShownSentence shown = scan.shown(at.sentence());
        return List.of(
                side,
                CsvText.number(at.value()),
                label(scan, at.sentence()),
                Integer.toString(at.token() + 1),
                shown.before(at.token()),
                shown.span(at.token(), at.token() + 1),
                shown.behind(at.token()));
    }

    private static String label(UnitScan scan, int sentence) {
        ScannedSentences sentences = scan.sentences();
        return sentences.labelNames().get(sentences.label(sentence));
    }

    /** A line a token of these sentences: the unit's value. */
    public static String text(UnitScan scan, UnitReport report, int[] order) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("sentence", "label", "step", "token", "value"));
        for (int sentence : order) {
            ShownSentence shown = scan.shown(sentence);
            for (int t = 0; t < shown.tokens().size(); t++) {
                lines.add(List.of(
                        Integer.toString(sentence + 1),
                        label(scan, sentence),
                        Integer.toString(t + 1),
                        shown.tokens().get(t).token().surface(),
                        CsvText.number(report.values().value(sentence, t))));
            }
        }
        return CsvText.of(lines);
    }

    /** A line a unit. */
    public static String found(List<FoundUnit> units) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("layer", "direction", "unit", "quantity", "mean_inside", "mean_outside", "d", "auc"));
        for (FoundUnit found : units) {
            lines.add(List.of(
                    Integer.toString(found.unit().layer() + 1),
                    found.unit().half() == Half.FORWARD ? "forward" : "backward",
                    Integer.toString(found.unit().unit() + 1),
                    found.unit().quantity(),
                    CsvText.number(found.inside()),
                    CsvText.number(found.outside()),
                    CsvText.number(found.difference()),
                    CsvText.number(found.auc())));
        }
        return CsvText.of(lines);
    }

    /** A line a span. */
    public static String matches(UnitScan scan, List<SpanMatch> matches) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("shared", "union", "label", "first_step", "before", "span", "behind"));
        for (SpanMatch match : matches) {
            ShownSentence shown = scan.shown(match.sentence());
            lines.add(List.of(
                    Integer.toString(match.shared()),
                    Integer.toString(match.union()),
                    label(scan, match.sentence()),
                    Integer.toString(match.from() + 1),
                    shown.before(match.from()),
                    shown.span(match.from(), match.from() + match.length()),
                    shown.behind(match.from() + match.length() - 1)));
        }
        return CsvText.of(lines);
    }
}
