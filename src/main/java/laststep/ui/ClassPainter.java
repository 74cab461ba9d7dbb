package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.inspect.PrefixCurve;

/** Draws class probabilities over tokens: a curve a class, or stacked. */
final class ClassPainter {
    /** The probabilities that are marked on the axis. */
    static final double[] TICKS = {0, 0.5, 1};

    private static final double TOP = 24;
    private static final double BOTTOM = 8;
    private static final double FIGURE = 9;
    /** A name needs so much height of a ribbon. */
    private static final double NAME = 15;

    private final LanePen pen;
    private final PrefixCurve answers;
    private final TokenColumns columns;
    private final LaneColours colours;
    private final double height;

    ClassPainter(LanePen pen, PrefixCurve answers, TokenColumns columns, LaneColours colours, double height) {
        this.pen = pen;
        this.answers = answers;
        this.columns = columns;
        this.colours = colours;
        this.height = height;
    }

    static double y(double probability, double height) {
        return TOP + (1 - probability) * (height - TOP - BOTTOM);
    }

    /** The most probable class of each token with its probability, above the picture. */
    void figures(DoubleFunction<String> wording, int first, int last) {
        for (int t = first; t <= last; t++) {
            if (answers.known(t)) {
                int best = answers.mostProbable(t);
                String figure = wording.apply(answers.probability(best, t));
                LaneText.centred(
                        pen, figure, LaneText.SMALL, colours.of(best), columns.centre(t), FIGURE, columns.width(t));
            }
        }
    }

    /** A curve a class; the answer's is thicker, and on top. */
    void curves(List<Integer> shown, int predicted, int first, int last) {
        LanePen.Line grid = new LanePen.Line(colours.chart().grid(), 1);
        for (double tick : TICKS) {
            double y = Math.floor(y(tick, height)) + 0.5;
            pen.line(grid, columns.left(first), y, columns.left(last + 1), y);
        }
        flips(first, last);
        shown.stream().filter(label -> label != predicted).forEach(label -> curve(label, 1.75, first, last));
        curve(predicted, 2.75, first, last);
    }

    private void curve(int label, double width, int first, int last) {
        int end = Math.min(answers.length(), last + 2);
        for (int from = Math.max(0, first - 1); from < end; from++) {
            int to = from;
            while (to < end && answers.known(to)) {
                to++;
            }
            if (to > from) {
                piece(label, width, from, to);
                from = to;
            }
        }
    }

    /** Over neighbours that are all known, from one to before another. */
    private void piece(int label, double width, int from, int end) {
        double[] xs = new double[end - from];
        double[] ys = new double[xs.length];
        for (int t = from; t < end; t++) {
            xs[t - from] = columns.centre(t);
            ys[t - from] = y(answers.probability(label, t), height);
        }
        Color colour = colours.of(label);
        pen.line(new LanePen.Line(colour, width), xs, ys);
        for (int k = 0; k < xs.length; k++) {
            pen.mark(MapShape.DISC, xs[k], ys[k], width + 0.75, colour);
        }
    }

    /** Stacked from the bottom in the order of the classes; what is left of 1 belongs to those that are not shown. */
    void ribbon(List<Integer> shown, List<String> names, int first, int last) {
        List<Integer> turns = new ArrayList<>(answers.flips());
        turns.add(0, 0);
        for (int t = first; t <= last; t++) {
            if (!answers.known(t)) {
                continue;
            }
            double gap = columns.width(t) > 12 ? 1 : 0;
            double below = 0;
            for (int label : shown) {
                double above = below + answers.probability(label, t);
                double top = y(above, height);
                double size = y(below, height) - top;
                pen.box(columns.left(t), top, columns.width(t) - gap, size, colours.of(label));
                if (label == answers.mostProbable(t) && turns.contains(t) && size > NAME) {
                    name(names.get(label), t, top + size / 2);
                }
                below = above;
            }
            double rest = y(below, height) - y(1, height);
            pen.box(
                    columns.left(t),
                    y(1, height),
                    columns.width(t) - gap,
                    rest,
                    colours.chart().grid());
        }
        flips(first, last);
    }

    private void name(String name, int t, double y) {
        String fitted = LaneText.fitted(name, LaneText.TINY, columns.width(t) - 8);
        pen.words(fitted, LaneText.TINY, colours.chart().background(), TextAlignment.CENTER, columns.centre(t), y);
    }

    private void flips(int first, int last) {
        for (int flip : answers.flips()) {
            if (flip >= first && flip <= last + 1) {
                flip(columns.left(flip), colours.of(answers.mostProbable(flip)));
            }
        }
    }

    /** ◆ on a dashed line where the most probable class is another than one token before. */
    private void flip(double x, Color colour) {
        double middle = Math.floor(x) + 0.5;
        pen.line(new LanePen.Line(colour, 1, 3), middle, TOP - 4, middle, height - BOTTOM);
        pen.mark(MapShape.DIAMOND, middle, FIGURE, 4, colour);
    }
}
