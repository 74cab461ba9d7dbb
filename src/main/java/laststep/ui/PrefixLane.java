package laststep.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import laststep.inspect.InspectionTable;
import laststep.inspect.PrefixCurve;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/** The class probabilities after every prefix: a curve a class, and a mark where the answer turns. */
final class PrefixLane extends Lane {
    private static final double TOP = 24;
    private static final double BOTTOM = 8;
    private static final double LEGEND_ROW = 17;

    private final VBox legend = new VBox();
    private List<Integer> shown = List.of();
    private Looked legendOf;
    private int legendToken;

    PrefixLane(LaneContext context) {
        super(context);
        getStyleClass().add("prefix-lane");
        String title = context.messages().get("inspect.prefix");
        head(
                title,
                new LaneMenu(
                        title,
                        context.messages().get("inspect.prefix.about"),
                        context.saving(),
                        context.messages(),
                        () -> LanePicture.of(context, title, null, this),
                        () -> InspectionTable.prefixes(context.inspection())));
        legend.getStyleClass().add("lane-legend");
        gutter(legend);
    }

    /** Another sentence, or another answer. */
    void show(Looked looked) {
        shown = looked == null ? List.of() : looked.inspection().prefixes().shown(InspectViewModel.SHOWN_CLASSES);
        double height = Math.max(118, 32 + LEGEND_ROW * shown.size());
        setMinHeight(height);
        setMaxHeight(height);
        fillLegend(context().model().crosshair().spot().get());
        repaint();
    }

    /** The classes, with what they get after the token that is pointed at, else after the last one. */
    private void fillLegend(Spot spot) {
        Looked looked = context().model().looked().get();
        int last = looked == null ? -1 : looked.inspection().tokens().size() - 1;
        int token = spot == null ? last : Math.min(spot.token(), last);
        if (looked == legendOf && token == legendToken) {
            return;
        }
        legendOf = looked;
        legendToken = token;
        legend.getChildren().clear();
        if (token < 0) {
            return;
        }
        PrefixCurve curve = looked.inspection().prefixes();
        if (!curve.complete()) {
            Label progress =
                    new Label(context().messages().get("inspect.prefix.reading", curve.knownCount(), curve.length()));
            progress.getStyleClass().add("lane-about");
            legend.getChildren().add(progress);
        }
        if (!curve.known(token)) {
            return;
        }
        int best = curve.mostProbable(token);
        for (int label : shown) {
            legend.getChildren().add(legendRow(looked, label, token, label == best));
        }
    }

    private HBox legendRow(Looked looked, int label, int token, boolean best) {
        Label name = new Label(looked.inspection().labels().get(label), ClassMark.of(label));
        name.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label number = new Label(figure(looked.inspection().prefixes().probability(label, token)));
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name, between, number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(best ? "legend-best" : "legend-row");
        return row;
    }

    private String figure(double probability) {
        return context().messages().get("inspect.probability", probability);
    }

    @Override
    void point(Spot spot) {
        super.point(spot);
        fillLegend(spot);
    }

    private static double y(double probability, double height) {
        return TOP + (1 - probability) * (height - TOP - BOTTOM);
    }

    @Override
    void paintKey(GraphicsContext g, Looked looked, double right, double middle) {
        double x = right;
        for (int k = shown.size() - 1; k >= 0; k--) {
            int label = shown.get(k);
            String name = looked.inspection().labels().get(label);
            LaneText.draw(g, name, LaneText.SMALL, colours().chart().mutedText(), TextAlignment.RIGHT, x, middle);
            x -= LaneText.width(name, LaneText.SMALL) + 13;
            g.setFill(colours().of(label));
            g.fillRect(x, middle - 4.5, 9, 9);
            x -= 12;
        }
    }

    @Override
    void paintAxis(GraphicsContext g, Looked looked, double height) {
        for (double tick : new double[] {0, 0.5, 1}) {
            String number = tick == 0.5 ? ".5" : Integer.toString((int) tick);
            LaneText.draw(
                    g,
                    number,
                    LaneText.TINY,
                    colours().chart().mutedText(),
                    TextAlignment.RIGHT,
                    AXIS - 6,
                    y(tick, height));
        }
    }

    @Override
    void paintColumns(GraphicsContext g, Looked looked, int first, int last, double height) {
        PrefixCurve curve = looked.inspection().prefixes();
        g.setStroke(colours().chart().grid());
        g.setLineWidth(1);
        for (double tick : new double[] {0, 0.5, 1}) {
            double y = Math.floor(y(tick, height)) + 0.5;
            g.strokeLine(columns().left(first), y, columns().left(last + 1), y);
        }
        for (int flip : curve.flips()) {
            if (flip >= first && flip <= last + 1) {
                flip(g, columns().left(flip), colours().of(curve.mostProbable(flip)), height);
            }
        }
        int predicted = looked.inspection().predicted();
        shown.stream()
                .filter(label -> label != predicted)
                .forEach(label -> curve(g, curve, label, 1.75, first, last, height));
        curve(g, curve, predicted, 2.75, first, last, height);
        for (int t = first; t <= last; t++) {
            if (!curve.known(t)) {
                continue;
            }
            int best = curve.mostProbable(t);
            LaneText.centred(
                    g,
                    figure(curve.probability(best, t)),
                    LaneText.SMALL,
                    colours().of(best),
                    columns().centre(t),
                    9,
                    columns().width(t));
        }
    }

    private void curve(
            GraphicsContext g, PrefixCurve curve, int label, double width, int first, int last, double height) {
        int end = Math.min(curve.length(), last + 2);
        for (int from = Math.max(0, first - 1); from < end; from++) {
            int to = from;
            while (to < end && curve.known(to)) {
                to++;
            }
            if (to > from) {
                piece(g, curve, label, width, from, to, height);
                from = to;
            }
        }
    }

    /** Over neighbours that are all known, from one to before another. */
    private void piece(
            GraphicsContext g, PrefixCurve curve, int label, double width, int from, int end, double height) {
        double[] xs = new double[end - from];
        double[] ys = new double[xs.length];
        for (int t = from; t < end; t++) {
            xs[t - from] = columns().centre(t);
            ys[t - from] = y(curve.probability(label, t), height);
        }
        Color colour = colours().of(label);
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokePolyline(xs, ys, xs.length);
        g.setLineCap(StrokeLineCap.SQUARE);
        g.setFill(colour);
        double r = width + 0.75;
        for (int k = 0; k < xs.length; k++) {
            g.fillOval(xs[k] - r, ys[k] - r, 2 * r, 2 * r);
        }
    }

    /** ◆ on a dashed line where the most probable class is another than one token before. */
    private void flip(GraphicsContext g, double x, Color colour, double height) {
        double middle = Math.floor(x) + 0.5;
        g.setStroke(colour.deriveColor(0, 1, 1, 0.7));
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        g.strokeLine(middle, TOP - 4, middle, height - BOTTOM);
        g.setLineDashes();
        g.setFill(colour);
        g.fillPolygon(new double[] {middle - 4.5, middle, middle + 4.5, middle}, new double[] {9, 4.5, 9, 13.5}, 4);
    }
}
