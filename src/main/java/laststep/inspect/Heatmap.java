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

    /** Of some rows that share a pixel, the value at a token that is farthest from the middle of the scale. */
    public int colour(int firstRow, int endRow, int token) {
        double middle = (scale.low() + scale.high()) / 2;
        double farthest = value(order.unit(firstRow), token);
        for (int row = firstRow + 1; row < endRow; row++) {
            double value = value(order.unit(row), token);
            farthest = Math.abs(value - middle) > Math.abs(farthest - middle) ? value : farthest;
        }
        return scale.colour(farthest);
    }

    /** Which of the scale's colours stands there. */
    public int colour(int row, int token) {
        return scale.colour(values[token][order.unit(row)]);
    }
}
