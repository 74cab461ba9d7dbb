package laststep.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be counted in the columns of some rows. Rows of another width count for nothing. */
final class ColumnFigures {
    /** So many rows are needed to say that the first is unlike the rest. */
    private static final int ENOUGH = 10;

    private final List<List<String>> rows;
    private final int width;

    /** @param skipped how many rows at the start are left out */
    ColumnFigures(List<List<String>> rows, int width, int skipped) {
        this.width = width;
        this.rows =
                rows.stream().skip(skipped).filter(row -> row.size() == width).toList();
    }

    long distinct(int column) {
        return rows.stream().map(row -> row.get(column)).distinct().count();
    }

    /** Characters of a cell on average. */
    double length(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).average().orElse(0);
    }

    /** Words of a cell on average. */
    double words(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).strip().split("\\s+").length)
                .average()
                .orElse(0);
    }

    /** The column with the longest cells. @param taken a column that it is not, or null */
    int longest(Integer taken) {
        return others(taken).max(Comparator.comparingDouble(this::length)).orElse(0);
    }

    /** The column with the fewest different values, more than one if there is such; the first of equals. */
    int mostRepeated(Integer taken) {
        Comparator<Integer> oneValueLast = Comparator.comparing(column -> distinct(column) < 2);
        return others(taken).min(oneValueLast.thenComparing(this::distinct)).orElse(0);
    }

    private Stream<Integer> others(Integer taken) {
        return IntStream.range(0, width).boxed().filter(column -> !column.equals(taken));
    }

    /**
     * Whether the first row looks like names of columns: single words that never come again, over a column whose values
     * come again and again.
     */
    boolean firstIsUnlikeTheRest() {
        if (rows.size() <= ENOUGH) {
            return false;
        }
        List<String> first = rows.get(0);
        boolean namesOnly = first.stream().allMatch(cell -> cell.strip().matches("[\\p{L}_][\\p{L}\\p{N}_.-]{0,30}"))
                && first.stream().distinct().count() == width;
        return namesOnly && IntStream.range(0, width).anyMatch(column -> isNameOverLabels(column));
    }

    private boolean isNameOverLabels(int column) {
        Map<String, Integer> counts = new HashMap<>();
        rows.stream().skip(1).forEach(row -> counts.merge(row.get(column), 1, Integer::sum));
        Collection<Integer> repeats = counts.values();
        return !counts.containsKey(rows.get(0).get(column))
                && counts.size() > 1
                && repeats.stream().allMatch(count -> count > 1);
    }
}
