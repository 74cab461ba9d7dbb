package laststep.workbench;

import java.util.Comparator;

/** By what answered lines are sorted; what is equal stays in the file's order. */
public record LineOrder(Column column, boolean descending) {
    /** As in the file. */
    public static final LineOrder OF_THE_FILE = new LineOrder(Column.LINE, false);

    /** What a line is sorted by. */
    public enum Column {
        LINE(Comparator.comparingLong(PredictedLine::number)),
        LABEL(Comparator.comparingInt(PredictedLine::label)),
        /** Of the most probable class. */
        PROBABILITY(Comparator.comparingDouble(line -> line.logProbabilities()[line.label()])),
        SENTENCE(Comparator.comparing(PredictedLine::text)),
        /** How many words are unknown. */
        UNKNOWN(Comparator.comparingInt(line -> line.unknown().size())),
        /** How many tokens were cut. */
        CUT(Comparator.comparingInt(PredictedLine::cut));

        private final Comparator<PredictedLine> comparator;

        Column(Comparator<PredictedLine> comparator) {
            this.comparator = comparator;
        }
    }

    Comparator<PredictedLine> comparator() {
        return descending ? column.comparator.reversed() : column.comparator;
    }
}
