package laststep.workbench;

import laststep.inspect.Half;
import laststep.inspect.Heatmap;

/**
 * One heat map and what it is of.
 *
 * @param layer counted from 0
 * @param quantity h, c or a gate
 * @param deciding at which token this half is read for the decision; −1 if it is not, or at all of them
 */
public record HeatLane(int layer, Half half, String quantity, Heatmap map, int deciding) {
    /** Whether the spot is a unit of this half of this layer. */
    public boolean holds(Spot spot) {
        return spot != null && spot.hasUnit() && spot.layer() == layer && spot.half() == half;
    }
}
