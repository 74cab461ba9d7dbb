package laststep.inspect;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which units of one half of one layer are on over a span of tokens (LSTMVis, Strobelt et al. 2018): those whose value reaches
 * the threshold at every token of it and, if asked for, not at the tokens just outside.
 *
 * @param layer counted from 0
 * @param length of the span, in tokens
 * @param offBefore whether they are off at the token before it; there is none before a sentence's first, which counts as off
 * @param offAfter the same for the token behind it
 * @param units counted from 0, rising
 */
public record SpanPattern(
        int layer,
        Half half,
        String quantity,
        double threshold,
        int length,
        boolean offBefore,
        boolean offAfter,
        List<Integer> units) {
    public SpanPattern {
        units = List.copyOf(units);
    }

    /**
     * The pattern of a span of a sentence.
     *
     * @param from its first token
     * @param to its last token
     */
    public static SpanPattern of(
            Inspection seen, UnitRef place, int from, int to, double threshold, boolean offBefore, boolean offAfter) {
        SpanPattern empty = new SpanPattern(
                place.layer(),
                place.half(),
                place.quantity(),
                threshold,
                to - from + 1,
                offBefore,
                offAfter,
                List.of());
        int m = seen.tokens().size();
        return empty.with(IntStream.range(0, seen.units())
                .filter(unit ->
                        empty.on(t -> seen.value(place.layer(), place.half(), place.quantity(), unit, t), from, m))
                .boxed()
                .toList());
    }

    private SpanPattern with(List<Integer> otherUnits) {
        return new SpanPattern(layer, half, quantity, threshold, length, offBefore, offAfter, otherUnits);
    }

    /** The values of one unit, token by token. */
    interface Values {
        double at(int token);
    }

    /** Whether a unit is on over the span that begins at {@code from}, in a sentence of m tokens. */
    boolean on(Values values, int from, int m) {
        if (offBefore && from > 0 && values.at(from - 1) >= threshold
                || offAfter && from + length < m && values.at(from + length) >= threshold) {
            return false;
        }
        for (int t = from; t < from + length; t++) {
            if (values.at(t) < threshold) {
                return false;
            }
        }
        return true;
    }
}
