package laststep.inspect;

/**
 * How values become colours: the same steps from the low end to the high end, and the ends' colours beyond them.
 *
 * @param low the value of the first colour
 * @param high the value of the last colour, above {@code low}
 * @param diverging whether the middle is zero and both sides have a colour of their own, rather than one colour rising
 */
public record Scale(double low, double high, boolean diverging) {
    /** So many colours; odd, so that zero has one of its own in the middle of a diverging scale. */
    public static final int COLOURS = 255;

    /** Differences that are smaller than this end of a scale are seen as what they are: small. */
    private static final double SMALLEST = 0.01;

    private static final double[] STEPS = {1, 2, 5};

    /** For what a tanh, or a mix of such values, bounds: h and the candidates g and n. */
    public static final Scale SIGNED = new Scale(-1, 1, true);
    /** For what a sigmoid bounds: the gates i, f, o, r and z. */
    static final Scale GATE = new Scale(0, 1, false);

    /** For what nothing bounds, the cell state: up to the largest absolute value, and at least 1. */
    public static Scale symmetric(float[][]... matrices) {
        double largest = 1;
        for (float[][] matrix : matrices) {
            for (float[] row : matrix) {
                for (float value : row) {
                    largest = Math.max(largest, Math.abs(value));
                }
            }
        }
        return new Scale(-largest, largest, true);
    }

    /**
     * For differences: both sides of zero alike, up to the next of …, 0.1, 0.2, 0.5, 1, 2, … that holds them all.
     *
     * @param largest the largest absolute value that is shown
     */
    static Scale about(double largest) {
        double end = SMALLEST;
        for (int k = 0; end < largest; k++) {
            end = SMALLEST * Math.pow(10, (k + 1) / 3) * STEPS[(k + 1) % 3];
        }
        return new Scale(-end, end, true);
    }

    /** For one quantity of a cell. @param largest the largest absolute value that is shown; matters where nothing bounds it */
    static Scale of(String quantity, double largest) {
        return switch (quantity) {
            case "h", "g", "n" -> SIGNED;
            case "c" -> new Scale(-Math.max(1, largest), Math.max(1, largest), true);
            default -> GATE;
        };
    }

    /** Which of the {@link #COLOURS}, from 0; for NaN the middle one. */
    public int colour(double value) {
        if (Double.isNaN(value)) {
            return COLOURS / 2;
        }
        double position = (value - low) / (high - low);
        return (int) Math.round(Math.max(0, Math.min(1, position)) * (COLOURS - 1));
    }
}
