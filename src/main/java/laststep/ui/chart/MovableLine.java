package laststep.ui.chart;

/**
 * An upright line of a chart that a person may move, by whole numbers.
 *
 * @param value behind which value it stands, at least 1
 * @param last behind which value it has left all the data to its left
 * @param words what it is and where it stands, for those who do not see it
 */
record MovableLine(int value, int last, String words) {
    /** Where it stands on the x axis: between its value and the next. */
    double x() {
        return value + 0.5;
    }

    /** The value whose line is nearest to {@code x} on the x axis. */
    static int valueAt(double x) {
        return (int) Math.max(1, Math.round(x - 0.5));
    }

    /** The value so many steps further; from far behind the data, the first step leads to their end. */
    int moved(int steps) {
        return value > last && steps < 0 ? last : Math.max(1, value + steps);
    }
}
