package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import laststep.inspect.Comparison;
import laststep.inspect.ReadToken;
import laststep.inspect.Side;
import laststep.message.Problem;

/** What stands at a spot of a comparison, on both sides, in words and numbers. */
public final class CompareWords {
    private CompareWords() {}

    static SpotWords of(Comparison comparison, Spot spot, String quantity) {
        Problem left = token(comparison, Side.LEFT, spot.token());
        Problem right = token(comparison, Side.RIGHT, spot.token());
        if (!spot.hasUnit()) {
            return new SpotWords(new Problem("compare.spot.prefix", left, right), prefix(comparison, spot.token()));
        }
        Problem half = new Problem(spot.half().key());
        Problem where = new Problem("compare.spot.unit", left, right, spot.layer() + 1, half, spot.unit() + 1);
        return new SpotWords(where, unit(comparison, spot, quantity));
    }

    /** The tokens of each column. */
    public static LaneWording tokens(Comparison comparison) {
        return new LaneWording(
                new Problem("inspect.tokens"),
                columns(comparison)
                        .mapToObj(column -> new SpotWords(
                                new Problem(
                                        "compare.spot.both",
                                        token(comparison, Side.LEFT, column),
                                        token(comparison, Side.RIGHT, column)),
                                List.of()))
                        .toList());
    }

    /** What both sides answer in each column. */
    public static LaneWording prefixes(Comparison comparison) {
        return new LaneWording(
                new Problem("compare.words.prefix", comparison.partings().size()),
                columns(comparison)
                        .mapToObj(column -> of(comparison, Spot.ofToken(column), "h"))
                        .toList());
    }

    /** In each column that a lane shows, the unit whose value is largest, whatever its sign. */
    public static LaneWording units(Comparison comparison, PairLane pair) {
        HeatLane lane = pair.lane();
        Problem half = new Problem(lane.half().key());
        Problem where = new Problem("inspect.layer.half", lane.layer() + 1, half);
        return new LaneWording(
                new Problem("compare.words.units", pair.side().sign(), lane.quantity(), where),
                columns(comparison)
                        .filter(column -> !Double.isNaN(lane.map().value(0, column)))
                        .mapToObj(column -> of(
                                comparison,
                                new Spot(column, lane.layer(), lane.half(), largest(lane, column)),
                                lane.quantity()))
                        .toList());
    }

    private static int largest(HeatLane lane, int column) {
        int largest = 0;
        for (int unit = 1; unit < lane.map().rows(); unit++) {
            if (Math.abs(lane.map().value(unit, column)) > Math.abs(lane.map().value(largest, column))) {
                largest = unit;
            }
        }
        return largest;
    }

    private static IntStream columns(Comparison comparison) {
        return IntStream.range(0, comparison.columns().size());
    }

    private static Problem token(Comparison comparison, Side side, int column) {
        return comparison
                .token(side, column)
                .map(token -> token(side, comparison.read(side, column), token))
                .orElseGet(() -> new Problem("compare.spot.none", side.sign()));
    }

    private static Problem token(Side side, int step, ReadToken token) {
        String key = token.unknown() ? "compare.spot.unknown" : "compare.spot.token";
        return new Problem(key, side.sign(), step, token.surface());
    }

    private static List<Problem> unit(Comparison comparison, Spot spot, String quantity) {
        List<Problem> words = new ArrayList<>();
        for (Side side : Side.values()) {
            double value = comparison.value(side, spot.layer(), spot.half(), quantity, spot.unit(), spot.token());
            if (!Double.isNaN(value)) {
                words.add(new Problem("compare.spot.value", side.sign(), quantity, value));
            }
        }
        return words;
    }

    private static List<Problem> prefix(Comparison comparison, int column) {
        List<Problem> words = new ArrayList<>();
        for (String label : comparison.shownLabels(CompareLanes.SHOWN_CLASSES)) {
            for (Side side : Side.values()) {
                double value = comparison.probability(side, label, column);
                if (!Double.isNaN(value)) {
                    String key = side == Side.DIFFERENCE ? "compare.spot.change" : "compare.spot.probability";
                    words.add(new Problem(key, label, side.sign(), value));
                }
            }
        }
        return words;
    }
}
