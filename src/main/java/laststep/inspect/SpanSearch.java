package laststep.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laststep.text.BestFew;
import laststep.text.ReadListener;

/**
 * Finds the spans on which the same units are on as in a pattern. They are ranked as LSTMVis ranks them (Strobelt et al. 2018;
 * its {@code query_similar_activations}): the most units shared first, of these the fewest others, |S ∩ S'| falling and then
 * |S ∪ S'| rising. Unlike there, all spans have the pattern's length, and of overlapping ones only the best is kept.
 */
public final class SpanSearch {
    private static final Comparator<SpanMatch> BEST = Comparator.comparingInt((SpanMatch match) -> -match.shared())
            .thenComparingInt(SpanMatch::union)
            .thenComparingInt(SpanMatch::sentence)
            .thenComparingInt(SpanMatch::from);

    private final SpanPattern pattern;
    private final UnitSet units;
    private final int firstColumn;
    private final boolean[] wanted;
    private final BestFew<SpanMatch> kept;

    private SpanSearch(SpanPattern pattern, UnitSet units, int hiddenSize, int most) {
        this.pattern = pattern;
        this.units = units;
        kept = new BestFew<>(most, BEST);
        firstColumn = units.index(new UnitRef(pattern.layer(), pattern.half(), pattern.quantity(), 0));
        wanted = new boolean[hiddenSize];
        pattern.units().forEach(unit -> wanted[unit] = true);
    }

    /**
     * @param source holds all units of the pattern's half
     * @param most how many spans are wanted
     * @return the best first; none that shares no unit
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    static List<SpanMatch> find(
            UnitSource source, SpanPattern pattern, int hiddenSize, int most, ReadListener listener) {
        SpanSearch search = new SpanSearch(pattern, source.units(), hiddenSize, most);
        source.visit(search::look, listener);
        return search.kept.sorted();
    }

    private void look(int sentence, float[] values, int tokens) {
        List<SpanMatch> found = new ArrayList<>();
        for (int from = 0; from + pattern.length() <= tokens; from++) {
            SpanMatch match = match(sentence, values, tokens, from);
            if (match.shared() > 0) {
                found.add(match);
            }
        }
        found.sort(BEST);
        List<SpanMatch> apart = new ArrayList<>();
        for (SpanMatch match : found) {
            if (apart.stream().noneMatch(other -> Math.abs(other.from() - match.from()) < pattern.length())) {
                apart.add(match);
            }
        }
        keep(apart);
    }

    private SpanMatch match(int sentence, float[] values, int tokens, int from) {
        int shared = 0;
        int others = 0;
        for (int unit = 0; unit < wanted.length; unit++) {
            int column = firstColumn + unit;
            if (pattern.on(t -> values[t * units.size() + column], from, tokens)) {
                if (wanted[unit]) {
                    shared++;
                } else {
                    others++;
                }
            }
        }
        return new SpanMatch(
                sentence, from, pattern.length(), shared, pattern.units().size() + others);
    }

    private synchronized void keep(List<SpanMatch> matches) {
        matches.forEach(kept::add);
    }
}
