package laststep.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laststep.workbench.PlacedMap;

/** Which words of a map can be written beside their points without covering each other: the most frequent first. */
final class MapLabels {
    private static final int MOST = 160;
    private static final double HEIGHT = 13;
    private static final double LONGEST = 120;

    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<Integer, String> words = new HashMap<>();

    /** A word and where it is written, from its left. */
    record Written(int point, String words, double x, double y, double width) {}

    /** @param first points whose words go before all others */
    List<Written> of(PlacedMap map, MapViewport viewport, int[] first) {
        List<Written> written = new ArrayList<>();
        List<double[]> taken = new ArrayList<>();
        for (int point : first) {
            write(point, map, viewport, written, taken);
        }
        for (int point = 0; point < map.places().length && written.size() < MOST; point++) {
            write(point, map, viewport, written, taken);
        }
        return written;
    }

    private void write(int point, PlacedMap map, MapViewport viewport, List<Written> written, List<double[]> taken) {
        float[] place = map.places()[point];
        if (place == null || !viewport.sees(place)) {
            return;
        }
        double x = viewport.toX(place[0]) + 5;
        double y = viewport.toY(place[1]);
        String word = words.computeIfAbsent(
                point, made -> LaneText.fitted(map.map().points().text(made), LaneText.SMALL, LONGEST));
        double right = x + widths.computeIfAbsent(point, made -> LaneText.width(word, LaneText.SMALL));
        if (right > viewport.width()) {
            return;
        }
        for (double[] other : taken) {
            if (x < other[1] && right > other[0] && Math.abs(y - other[2]) < HEIGHT) {
                return;
            }
        }
        taken.add(new double[] {x - 7, right + 3, y});
        written.add(new Written(point, word, x, y, right - x));
    }
}
