package laststep.workbench;

import java.util.List;
import laststep.inspect.map.Near;

/**
 * The points nearest to a point of the map, or to the typed sentence, by their vectors.
 *
 * @param point which point; −1 for the typed sentence
 * @param near the nearest first, the point itself not among them
 */
public record NearestPoints(int point, List<Near> near) {
    static final NearestPoints NONE = new NearestPoints(-1, List.of());
}
