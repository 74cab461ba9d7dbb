package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import laststep.inspect.Comparison;
import laststep.inspect.ReadToken;
import laststep.inspect.Side;
import laststep.message.Problem;

/** What stands at a spot of a comparison, on both sides, in words and numbers. */
final class CompareWords {
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
        for (String label : comparison.shownLabels(CompareViewModel.SHOWN_CLASSES)) {
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
