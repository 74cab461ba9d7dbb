package laststep.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which answered lines are looked at, and in which order.
 *
 * @param words what their sentences hold, in upper or lower case; empty for all
 * @param label the class they were given, or none for all
 */
record LineQuery(String words, Optional<Integer> label, LineOrder order) {
    static final LineQuery ALL = new LineQuery("", Optional.empty(), LineOrder.OF_THE_FILE);

    /** @param lines not modified */
    List<PredictedLine> find(List<PredictedLine> lines) {
        if (equals(ALL)) {
            return lines;
        }
        String wanted = words.toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> label.isEmpty() || label.get() == line.label())
                .filter(line ->
                        wanted.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(order.comparator())
                .toList();
    }
}
