package laststep.inspect;

/** What one half of one layer did: a row a unit, a column a token. */
public final class Heatmap {
    private final float[][] values;
    private final UnitOrder order;
    private final Scale scale;

    /** @param values (m×H) a row a token. Not copied, not to be modified @param order of the H units */
    Heatmap(float[][] values, UnitOrder order, Scale scale) {
        this.values = values;
        this.order = order;
        this.scale = scale;
    }

    /** m. */
    public int columns() {
        return values.length;
    }

    /** H. */
    public int rows() {
        return order.size();
    }

    public UnitOrder order() {
        return order;
    }

    public Scale scale() {
        return scale;
    }

    /** The value of a unit, not of a row, at a token. */
    public double value(int unit, int token) {
        return values[token][unit];
    }

    /** Which of the scale's colours stands there. */
    public int colour(int row, int token) {
        return scale.colour(values[token][order.unit(row)]);
    }
}
