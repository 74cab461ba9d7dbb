package laststep.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.inspect.Comparison;
import laststep.inspect.ComparisonTable;
import laststep.inspect.Side;
import laststep.workbench.CompareLanes;
import laststep.workbench.CompareWords;
import laststep.workbench.Compared;
import laststep.workbench.LaneWording;
import laststep.workbench.Looked;
import laststep.workbench.Spot;

/** The class probabilities of both sides after every prefix, A drawn through and B dashed; ≠ marks where the answers part. */
final class PairPrefixLane extends PairRow {
    private static final double TOP = 38;
    private static final double BOTTOM = 8;
    private static final double LEGEND_ROW = 17;
    private static final double[] TICKS = {0, 0.5, 1};

    private final VBox legend = new VBox();
    private List<String> shown = List.of();

    PairPrefixLane(PairContext pair) {
        super(pair);
        getStyleClass().add("pair-prefix-lane");
        String title = pair.messages().get("inspect.prefix");
        head(
                title,
                title,
                pair.messages().get("compare.prefix.about"),
                () -> ComparisonTable.prefixes(pair.comparison()));
        legend.getStyleClass().add("lane-legend");
        gutter(legend);
    }

    /** @param compared not null */
    void show(Compared compared) {
        shown = compared.comparison().shownLabels(CompareLanes.SHOWN_CLASSES);
        double height = Math.max(116, 48 + LEGEND_ROW * shown.size());
        setMinHeight(height);
        setMaxHeight(height);
        fillLegend(context().model().crosshair().spot().get());
        repaint();
    }

    @Override
    void point(Spot spot) {
        super.point(spot);
        fillLegend(spot);
    }

    /** What each class gets on both sides where it is pointed at, else after all tokens. */
    private void fillLegend(Spot spot) {
        legend.getChildren().clear();
        if (pair().model().compared().get() == null) {
            return;
        }
        Comparison comparison = pair().comparison();
        int last = comparison.columns().size() - 1;
        int column = spot == null ? last : Math.min(spot.token(), last);
        Label key = new Label(pair().messages().get("compare.legend"));
        key.getStyleClass().add("lane-hint");
        legend.getChildren().add(key);
        for (String label : shown) {
            Label name = new Label(label, ClassMark.of(index(comparison, label)));
            name.setMinWidth(0);
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            Label numbers = new Label(figure(comparison, Side.LEFT, label, column) + "  "
                    + figure(comparison, Side.RIGHT, label, column));
            numbers.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(name, between, numbers);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("legend-row");
            legend.getChildren().add(row);
        }
    }

    private String figure(Comparison comparison, Side side, String label, int column) {
        double probability = comparison.probability(side, label, column);
        return Double.isNaN(probability) ? "–" : pair().messages().get("inspect.probability", probability);
    }

    /** By which a class is coloured: the left side's number of it; those only the right side knows come behind. */
    static int index(Comparison comparison, String label) {
        List<String> left = comparison.inspection(Side.LEFT).labels();
        int index = left.indexOf(label);
        return index >= 0
                ? index
                : left.size() + comparison.inspection(Side.RIGHT).labels().indexOf(label);
    }

    private static double y(double probability, double height) {
        return TOP + (1 - probability) * (height - TOP - BOTTOM);
    }

    @Override
    LaneWording wording(Looked looked) {
        return CompareWords.prefixes(pair().comparison());
    }

    @Override
    void paintKey(LanePen pen, Looked looked, double right, double middle) {
        double x = right;
        Color muted = colours().chart().mutedText();
        for (int k = shown.size() - 1; k >= 0; k--) {
            pen.words(shown.get(k), LaneText.SMALL, muted, TextAlignment.RIGHT, x, middle);
            x -= LaneText.width(shown.get(k), LaneText.SMALL) + 13;
            pen.box(x, middle - 4.5, 9, 9, colours().of(index(pair().comparison(), shown.get(k))));
            x -= 12;
        }
        pen.words(pair().messages().get("compare.legend"), LaneText.SMALL, muted, TextAlignment.RIGHT, x, middle);
    }

    @Override
    void paintAxis(LanePen pen, Comparison comparison, double height) {
        Color muted = colours().chart().mutedText();
        for (double tick : TICKS) {
            String number = tick == 0.5 ? ".5" : Integer.toString((int) tick);
            pen.words(number, LaneText.TINY, muted, TextAlignment.RIGHT, AXIS - 6, y(tick, height));
        }
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            pen.words(side.sign(), LaneText.TINY, muted, TextAlignment.RIGHT, AXIS - 6, line(side));
        }
    }

    /** Where a side's numbers stand. */
    private static double line(Side side) {
        return side == Side.RIGHT ? 22 : 9;
    }

    @Override
    void paintColumns(LanePen pen, Comparison comparison, int first, int last, double height) {
        LanePen.Line grid = new LanePen.Line(colours().chart().grid(), 1);
        for (double tick : TICKS) {
            double y = Math.floor(y(tick, height)) + 0.5;
            pen.line(grid, columns().left(first), y, columns().left(last + 1), y);
        }
        for (int parting : comparison.partings()) {
            if (parting >= first && parting <= last + 1) {
                parting(pen, columns().left(parting), height);
            }
        }
        for (String label : shown) {
            Color colour = colours().of(index(comparison, label));
            curve(pen, comparison, Side.LEFT, label, colour, first, last, height);
            curve(pen, comparison, Side.RIGHT, label, colour, first, last, height);
        }
        for (int column = first; column <= last; column++) {
            number(pen, comparison, Side.LEFT, column);
            number(pen, comparison, Side.RIGHT, column);
        }
    }

    private void number(LanePen pen, Comparison comparison, Side side, int column) {
        String answer = comparison.token(side, column).isPresent()
                ? comparison.answer(side, column).orElse(null)
                : null;
        if (answer != null) {
            LaneText.centred(
                    pen,
                    figure(comparison, side, answer, column),
                    LaneText.SMALL,
                    colours().of(index(comparison, answer)),
                    columns().centre(column),
                    line(side),
                    columns().width(column));
        }
    }

    /** Through the columns in which the side has a token and the prefix is known. */
    private void curve(
            LanePen pen,
            Comparison comparison,
            Side side,
            String label,
            Color colour,
            int first,
            int last,
            double height) {
        LanePen.Line line = new LanePen.Line(colour, 2, side == Side.RIGHT ? 5 : 0);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        int from = Math.max(0, first - 1);
        int to = Math.min(comparison.columns().size() - 1, last + 1);
        for (int column = from; column <= to; column++) {
            double probability = comparison.probability(side, label, column);
            if (comparison.token(side, column).isEmpty() || Double.isNaN(probability)) {
                continue;
            }
            double x = columns().centre(column);
            double y = y(probability, height);
            if (!Double.isNaN(lastX)) {
                pen.line(line, lastX, lastY, x, y);
            }
            if (side == Side.RIGHT) {
                pen.frame(new LanePen.Line(colour, 1.5), x - 2.5, y - 2.5, 5, 5);
            } else {
                pen.mark(MapShape.DISC, x, y, 3, colour);
            }
            lastX = x;
            lastY = y;
        }
    }

    private void parting(LanePen pen, double x, double height) {
        double middle = Math.max(6, Math.floor(x)) + 0.5;
        Color text = colours().chart().text();
        pen.line(new LanePen.Line(text, 1, 3), middle, TOP - 6, middle, height - BOTTOM);
        pen.words("≠", LaneText.STRONG, text, TextAlignment.CENTER, middle, 16);
    }
}
