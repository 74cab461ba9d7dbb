package laststep.ui;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import laststep.inspect.ReadToken;

/**
 * Where each token's column stands, the same in all lanes. Columns are as wide as their words if they fit; otherwise long
 * words give way first; and when the columns would become too narrow to be read, they scroll.
 */
final class TokenColumns {
    private static final double PADDING = 14;
    private static final double NARROWEST = 34;
    private static final double WIDEST = 130;
    /** Long words are cut so far, and no further: then the columns scroll. */
    private static final double CUT = 46;
    /** A short sentence spreads, but so far only that it is still read as one. */
    private static final double SPREAD = 112;

    /** Pads stand close together: they are all alike. */
    private static final double PAD = 14;

    private final DoubleProperty offset = new SimpleDoubleProperty(this, "offset");
    private double[] natural = new double[0];
    private boolean[] pads = new boolean[0];
    private double[] edges = {0};
    private double viewport;

    /** Other tokens stand in the columns. */
    void show(List<ReadToken> tokens) {
        natural = tokens.stream().mapToDouble(TokenColumns::natural).toArray();
        pads = new boolean[natural.length];
        for (int t = 0; t < pads.length; t++) {
            pads[t] = tokens.get(t) == ReadToken.PAD;
        }
        place();
    }

    private static double natural(ReadToken token) {
        return token == ReadToken.PAD
                ? PAD
                : Math.max(NARROWEST, Math.min(WIDEST, LaneText.width(token.surface(), LaneText.TOKEN) + PADDING));
    }

    /** So much of them can be seen at once. */
    void setViewport(double width) {
        if (width != viewport) {
            viewport = width;
            place();
        }
    }

    private void place() {
        double cap = cap();
        double sum = 0;
        for (double width : natural) {
            sum += Math.min(cap, width);
        }
        int words = 0;
        for (boolean pad : pads) {
            words += pad ? 0 : 1;
        }
        double spare = words == 0 ? 0 : Math.max(0, viewport - sum) / words;
        edges = new double[natural.length + 1];
        double end = 0;
        for (int t = 0; t < natural.length; t++) {
            double width = Math.min(cap, natural[t]);
            end += pads[t] ? width : Math.max(width, Math.min(width + spare, Math.max(SPREAD, width)));
            edges[t + 1] = Math.floor(end); // whole pixels: a heat map has no seams
        }
        offset.set(Math.max(0, Math.min(offset.get(), total() - viewport)));
    }

    /** The width that no column may exceed so that all fit; none if they fit anyway, or cannot. */
    private double cap() {
        if (sum(WIDEST) <= viewport || sum(CUT) > viewport) {
            return WIDEST;
        }
        double low = CUT;
        double high = WIDEST;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (sum(middle) <= viewport) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double sum(double cap) {
        double sum = 0;
        for (double width : natural) {
            sum += Math.min(cap, width);
        }
        return sum;
    }

    int count() {
        return natural.length;
    }

    /** The left edge of a token's column, before scrolling; of the column behind the last one, its right edge. */
    double left(int token) {
        return edges[token];
    }

    /** The left edge of each column before scrolling, and the right one of the last. A copy. */
    double[] edges() {
        return edges.clone();
    }

    double width(int token) {
        return edges[token + 1] - edges[token];
    }

    double centre(int token) {
        return (edges[token] + edges[token + 1]) / 2;
    }

    double total() {
        return edges[edges.length - 1];
    }

    double viewport() {
        return viewport;
    }

    /** How far they are scrolled to the left. */
    DoubleProperty offset() {
        return offset;
    }

    /** Which token stands at {@code x} before scrolling; −1 if none does. */
    int at(double x) {
        if (x < 0 || x >= total()) {
            return -1;
        }
        int token = 0;
        while (edges[token + 1] <= x) {
            token++;
        }
        return token;
    }

    /** Scrolls so that a token can be seen. */
    void reveal(int token) {
        if (left(token) < offset.get()) {
            offset.set(left(token));
        } else if (left(token + 1) > offset.get() + viewport) {
            offset.set(left(token + 1) - viewport);
        }
    }
}
