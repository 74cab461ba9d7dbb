package laststep.inspect.map;

/** A rectangle around places; y rises upwards. */
public record Bounds(double left, double bottom, double right, double top) {
    /** @param places (n×2) those that are null count for nothing; without any, the unit square around the origin */
    static Bounds of(float[][] places) {
        double left = Double.POSITIVE_INFINITY;
        double bottom = left;
        double right = Double.NEGATIVE_INFINITY;
        double top = right;
        for (float[] place : places) {
            if (place != null) {
                left = Math.min(left, place[0]);
                right = Math.max(right, place[0]);
                bottom = Math.min(bottom, place[1]);
                top = Math.max(top, place[1]);
            }
        }
        return left <= right ? new Bounds(left, bottom, right, top) : new Bounds(-0.5, -0.5, 0.5, 0.5);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return top - bottom;
    }
}
