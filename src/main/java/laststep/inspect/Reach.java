package laststep.inspect;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What each half of the read-out vector has really read: which time steps of which layers and directions its numbers are
 * made from. A direction that is needed at a step is needed at all steps it took before; each step needs both halves of
 * the layer below at that step, and the lowest layer the token. Layers, and time steps, are counted from 0.
 */
public final class Reach {
    private final ReadOutWay way;
    private final int layers;
    private final int tokens;
    private final int pads;
    private final Map<Half, boolean[][][]> taken = new EnumMap<>(Half.class);

    private Reach(ReadOutWay way, int layers, int tokens, int pads) {
        this.way = way;
        this.layers = layers;
        this.tokens = tokens;
        this.pads = pads;
        for (Half vector : Half.values()) {
            taken.put(vector, trace(vector));
        }
    }

    /** @param pads so many time steps are run behind the sentence's own: 0 if it is packed */
    public static Reach of(ReadOutWay way, int layers, int tokens, int pads) {
        return new Reach(way, layers, tokens, pads);
    }

    /** From the read-out downwards: [layer][direction][time step]. */
    private boolean[][][] trace(Half vector) {
        boolean[][][] reached = new boolean[layers][Half.values().length][steps()];
        for (int layer = layers - 1; layer >= 0; layer--) {
            for (Half direction : Half.values()) {
                for (int t = 0; t < steps(); t++) {
                    boolean needed = layer == layers - 1
                            ? direction == vector && readOutAt(vector, t)
                            : reached[layer + 1][0][t] || reached[layer + 1][1][t];
                    if (needed) {
                        walk(direction, t, reached[layer][direction.ordinal()]);
                    }
                }
            }
        }
        return reached;
    }

    /** All steps a direction takes to get to {@code t}. */
    private static void walk(Half direction, int t, boolean[] steps) {
        int step = direction == Half.FORWARD ? -1 : 1;
        for (int s = t; s >= 0 && s < steps.length && !steps[s]; s += step) {
            steps[s] = true;
        }
    }

    /** Whether the read-out takes this half of the topmost layer at this time step. */
    public boolean readOutAt(Half vector, int step) {
        return switch (way) {
            case LAST -> step == steps() - 1;
            case ENDS -> step == (vector == Half.FORWARD ? steps() - 1 : 0);
            case MEAN, MAX -> true;
        };
    }

    /** Whether what a layer's direction held at a time step has gone into this half of the vector. */
    public boolean taken(Half vector, int layer, Half direction, int step) {
        return taken.get(vector)[layer][direction.ordinal()][step];
    }

    /** Whether anything of what stands at this time step has gone into this half of the vector. */
    public boolean read(Half vector, int step) {
        return taken(vector, 0, Half.FORWARD, step) || taken(vector, 0, Half.BACKWARD, step);
    }

    /** How many steps the topmost layer's own direction has taken for this half of the vector. */
    public int ownSteps(Half vector) {
        return (int) IntStream.range(0, steps())
                .filter(t -> taken(vector, layers - 1, vector, t))
                .count();
    }

    public ReadOutWay way() {
        return way;
    }

    public int layers() {
        return layers;
    }

    public int tokens() {
        return tokens;
    }

    public int pads() {
        return pads;
    }

    /** All time steps: the tokens, and the pads behind them. */
    public int steps() {
        return tokens + pads;
    }
}
