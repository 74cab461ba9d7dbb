package laststep.ui;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.inspect.Comparison;
import laststep.inspect.ComparisonTable;
import laststep.inspect.ReadToken;
import laststep.inspect.Side;

/** The tokens of both sides, each side in a line of its own: what both have stands in one column. */
final class PairTokenLane extends PairRow {
    static final double HEIGHT = 64;
    private static final double LINE = 31;
    private static final double TEXT = 10;
    private static final double BELOW = 22;

    PairTokenLane(PairContext pair) {
        super(pair);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getStyleClass().add("pair-token-lane");
        String title = pair.messages().get("inspect.tokens");
        head(
                title,
                title,
                pair.messages().get("compare.tokens.about"),
                () -> ComparisonTable.tokens(pair.comparison()),
                null);
    }

    @Override
    void paintAxis(GraphicsContext g, Comparison comparison, double height) {
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            LaneText.draw(
                    g,
                    side.sign(),
                    LaneText.STRONG,
                    colours().chart().text(),
                    TextAlignment.RIGHT,
                    AXIS - 6,
                    top(side) + TEXT);
        }
    }

    private static double top(Side side) {
        return side == Side.RIGHT ? LINE : 0;
    }

    @Override
    void paintColumns(GraphicsContext g, Comparison comparison, int first, int last, double height) {
        for (int column = first; column <= last; column++) {
            for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
                ReadToken token = comparison.token(side, column).orElse(null);
                if (token == null) {
                    hatch(g, columns().left(column), top(side) + 1, columns().width(column) - 1, LINE - 3);
                } else {
                    draw(g, comparison, side, column, token);
                }
            }
        }
    }

    private void draw(GraphicsContext g, Comparison comparison, Side side, int column, ReadToken token) {
        double centre = columns().centre(column);
        double width = columns().width(column) - 6;
        double top = top(side);
        LaneText.centred(g, token.surface(), LaneText.TOKEN, colours().chart().text(), centre, top + TEXT, width);
        String below = token.unknown() ? "<unk>" : Integer.toString(comparison.read(side, column));
        Color colour = token.unknown() ? colours().unknown() : colours().chart().mutedText();
        LaneText.centred(g, below, LaneText.TINY, colour, centre, top + BELOW, width + 6);
        if (comparison.lastColumn(side) == column) {
            double left = columns().left(column) + 1.5;
            g.setStroke(colours().mark());
            g.setLineWidth(1.5);
            g.strokeRect(left, top + 0.5, columns().width(column) - 4, LINE - 2);
        }
    }
}
