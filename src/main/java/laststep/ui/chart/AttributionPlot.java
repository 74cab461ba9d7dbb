package laststep.ui.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Tokens in colour over one tall strip of bars and low ones, in common columns; on the left what each strip is. */
final class AttributionPlot extends Plot {
    /** For the names, and for the numbers of the scales. */
    static final double GUTTER = 176;

    private static final double AXIS_GAP = 8;
    private static final double NAMES = 128;
    private static final double CHIP = 24;
    private static final double NUMBERS = 17;
    private static final double BETWEEN = 7;
    /** The tall strip's part of the height that strips have. */
    private static final double TALL = 0.46;

    /** So high a strip must be for the numbers of both ends. */
    private static final double BOTH_ENDS = 40;

    private static final double LEAST_SIDE = 0.12;
    private static final double WIDEST_BAR = 30;
    private static final double KEY_WIDTH = 124;

    private final transient ChartStyle style;
    private final transient List<ScoredToken> tokens;
    private final transient List<AttributionStrip> strips;
    private final transient Columns columns;
    private final transient Words words;

    /**
     * Where the columns stand.
     *
     * @param edges the left edge of each, and the right one of the last. Not to be modified
     * @param offset how far they are scrolled to the left
     */
    record Columns(double[] edges, double offset) {
        double centre(int t) {
            return (edges[t] + edges[t + 1]) / 2 - offset;
        }

        double width(int t) {
            return edges[t + 1] - edges[t];
        }

        boolean isSeen(int t, double viewport) {
            return edges[t + 1] > offset && edges[t] < offset + viewport;
        }
    }

    /** How the plot words things. */
    interface Words {
        String number(double score, double largest);

        String against();

        String inFavour();

        String pending();
    }

    AttributionPlot(
            ChartStyle style, List<ScoredToken> tokens, List<AttributionStrip> strips, Columns columns, Words words) {
        this.style = style;
        this.tokens = tokens;
        this.strips = strips;
        this.columns = columns;
        this.words = words;
    }

    @Override
    public String getPlotType() {
        return "attribution";
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        Rectangle2D field = new Rectangle2D.Double(
                area.getX() + GUTTER, area.getY(), Math.max(1, area.getWidth() - GUTTER), area.getHeight());
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(field);
        }
        key(g, area.getX(), area.getY());
        Shape whole = g.getClip();
        g.clip(field);
        for (int t = 0; t < tokens.size(); t++) {
            if (columns.isSeen(t, field.getWidth())) {
                chip(g, t, field.getX() + columns.centre(t), field.getY());
            }
        }
        g.setClip(whole);
        double top = area.getY() + CHIP + NUMBERS;
        double room = Math.max(0, area.getMaxY() - top - BETWEEN * (strips.size() - 1));
        for (int s = 0; s < strips.size(); s++) {
            double height = strips.size() == 1 ? room : s == 0 ? room * TALL : room * (1 - TALL) / (strips.size() - 1);
            strip(g, s, new Rectangle2D.Double(field.getX(), top, field.getWidth(), height));
            top += height + BETWEEN;
        }
    }

    /** What the colours of the tokens mean: up to the largest score of the tall strip. */
    private void key(Graphics2D g, double left, double top) {
        double right = left + GUTTER - AXIS_GAP;
        double from = right - KEY_WIDTH;
        for (int x = 0; x < KEY_WIDTH; x++) {
            g.setColor(style.diverging(2 * x / (KEY_WIDTH - 1) - 1));
            g.fill(new Rectangle2D.Double(from + x, top + 15, 1, 8));
        }
        Font small = ChartFonts.regular(10);
        text(g, words.against(), small, style.muted(), from, top + 9, 0);
        text(g, words.inFavour(), small, style.muted(), right, top + 9, 1);
        if (!strips.get(0).isPending()) {
            text(g, bothSigns(strips.get(0).largest()), small, style.muted(), (from + right) / 2, top + 9, 0.5);
        }
    }

    private String bothSigns(double largest) {
        return "±" + words.number(largest, largest).substring(1);
    }

    private void chip(Graphics2D g, int t, double centre, double top) {
        AttributionStrip tall = strips.get(0);
        double width = columns.width(t);
        Color colour = tall.isPending() ? style.grid() : style.diverging(tall.share(t));
        g.setColor(colour);
        g.fill(new RoundRectangle2D.Double(centre - width / 2 + 1.5, top, width - 3, CHIP, 6, 6));
        Font font = ChartFonts.regular(13);
        Color ink = legibleOn(colour);
        String surface = fitted(g, tokens.get(t).surface(), font, width - 8);
        text(g, surface, font, ink, centre, top + 17, 0.5);
        if (tokens.get(t).unknown()) {
            double half = g.getFontMetrics(font).stringWidth(surface) / 2.0;
            g.setStroke(ChartStyle.DASHED);
            g.draw(new Line2D.Double(centre - half, top + 20.5, centre + half, top + 20.5));
        }
        if (!tall.isPending()) {
            Font small = ChartFonts.regular(10);
            String number = words.number(tall.scores()[t], tall.largest());
            String shorter = number.replaceFirst("0(?=[.,])", "");
            Stream.of(number, shorter)
                    .filter(one -> g.getFontMetrics(small).stringWidth(one) <= width - 2)
                    .findFirst()
                    .ifPresent(one -> text(g, one, small, style.muted(), centre, top + CHIP + 12, 0.5));
        }
    }

    private void strip(Graphics2D g, int s, Rectangle2D field) {
        AttributionStrip strip = strips.get(s);
        boolean tall = s == 0;
        Font font = tall ? ChartFonts.strong(12) : ChartFonts.regular(12);
        double left = field.getX() - GUTTER;
        double below = below(strip);
        double zero = Math.floor(field.getMaxY() - below * (field.getHeight() - 2)) - 0.5;
        text(
                g,
                fitted(g, strip.name(), font, NAMES),
                font,
                tall ? style.text() : style.muted(),
                left,
                field.getCenterY() + 4,
                0);
        g.setColor(style.grid());
        g.setStroke(ChartStyle.THIN);
        g.draw(new Line2D.Double(field.getX(), zero, field.getMaxX(), zero));
        if (strip.isPending()) {
            text(g, words.pending(), ChartFonts.regular(11), style.muted(), field.getX() + 4, zero - 4, 0);
            return;
        }
        scale(g, strip, field, zero);
        Shape whole = g.getClip();
        g.clip(field);
        double reach = Math.min(
                strip.highest() == 0
                        ? Double.MAX_VALUE
                        : (1 - below) * (field.getHeight() - 2) * strip.largest() / strip.highest(),
                strip.lowest() == 0
                        ? Double.MAX_VALUE
                        : below * (field.getHeight() - 2) * strip.largest() / -strip.lowest());
        for (int t = 0; t < tokens.size(); t++) {
            if (columns.isSeen(t, field.getWidth())) {
                bar(g, strip.share(t), field.getX() + columns.centre(t), columns.width(t), zero, reach);
            }
        }
        g.setClip(whole);
    }

    /** Zero stands so high in a strip: where the scores want it, but never quite at an end, so that their sign is seen. */
    private static double below(AttributionStrip strip) {
        double range = strip.highest() - strip.lowest();
        return range == 0 ? 0.5 : Math.max(LEAST_SIDE, Math.min(1 - LEAST_SIDE, -strip.lowest() / range));
    }

    /** Up for the class, down against it. */
    private void bar(Graphics2D g, double share, double centre, double column, double zero, double reach) {
        double width = Math.min(WIDEST_BAR, column * 0.6);
        double height = Math.max(1, Math.abs(share) * reach);
        g.setColor(style.diverging(share < 0 ? -2 / 3.0 : 2 / 3.0));
        g.fill(new Rectangle2D.Double(centre - width / 2, share < 0 ? zero : zero - height, width, height));
    }

    private void scale(Graphics2D g, AttributionStrip strip, Rectangle2D field, double zero) {
        double right = field.getX() - AXIS_GAP;
        double largest = strip.largest();
        Font small = ChartFonts.regular(10);
        if (field.getHeight() < BOTH_ENDS) {
            text(g, bothSigns(largest), small, style.muted(), right, field.getCenterY() + 4, 1);
            return;
        }
        text(g, "0", small, style.muted(), right, zero + 4, 1);
        if (zero - field.getY() > NUMBERS) {
            text(g, words.number(strip.highest(), largest), small, style.muted(), right, field.getY() + 8, 1);
        }
        if (field.getMaxY() - zero > NUMBERS) {
            text(g, words.number(strip.lowest(), largest), small, style.muted(), right, field.getMaxY(), 1);
        }
    }

    /** Black or white, whichever stands out more. */
    private Color legibleOn(Color ground) {
        double light = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return light > 0.18 ? Color.BLACK : Color.WHITE;
    }

    private static double linear(int level) {
        return Math.pow(level / 255.0, 2.2);
    }

    /** @param side 0 if the words begin at {@code x}, 1 if they end there, 0.5 if it is their middle */
    private static void text(Graphics2D g, String words, Font font, Color colour, double x, double y, double side) {
        g.setFont(font);
        g.setColor(colour);
        g.drawString(words, (float) (x - side * g.getFontMetrics().stringWidth(words)), (float) y);
    }

    private static String fitted(Graphics2D g, String words, Font font, double width) {
        if (g.getFontMetrics(font).stringWidth(words) <= width) {
            return words;
        }
        int end = words.length();
        while (end > 1 && g.getFontMetrics(font).stringWidth(words.substring(0, end) + "…") > width) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end) + "…";
    }
}
