package laststep.ui;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.inspect.InspectionTable;
import laststep.inspect.ReadToken;
import laststep.workbench.Looked;

/** The tokens, in reading order: the unknown ones marked, the last time step bracketed. */
final class TokenLane extends Lane {
    static final double HEIGHT = 56;
    private static final double BRACKET = 16;
    private static final double TEXT = 31;
    private static final double BELOW = 47;

    TokenLane(LaneContext context) {
        super(context);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getStyleClass().add("token-lane");
        String title = context.messages().get("inspect.tokens");
        head(
                title,
                new LaneMenu(
                        title,
                        context.messages().get("inspect.tokens.about"),
                        context.saving(),
                        context.messages(),
                        () -> LanePicture.of(context, title, this, null),
                        () -> InspectionTable.tokens(context.inspection())));
        Label hint = new Label(context.messages().get("inspect.tokens.step"));
        hint.getStyleClass().add("lane-hint");
        gutter(hint);
    }

    @Override
    void paintAxis(GraphicsContext g, Looked looked, double height) {
        // the step numbers stand under the tokens
    }

    @Override
    void paintColumns(GraphicsContext g, Looked looked, int first, int last, double height) {
        List<ReadToken> tokens = looked.inspection().tokens();
        for (int t = first; t <= last; t++) {
            ReadToken token = tokens.get(t);
            double centre = columns().centre(t);
            double width = columns().width(t) - 6;
            LaneText.centred(
                    g, token.surface(), LaneText.TOKEN, colours().chart().text(), centre, TEXT, width);
            if (token.unknown()) {
                dashes(g, centre, Math.min(width, LaneText.width(token.surface(), LaneText.TOKEN)));
                LaneText.centred(g, "<unk>", LaneText.TINY, colours().unknown(), centre, BELOW, width + 6);
            } else {
                LaneText.centred(
                        g,
                        Integer.toString(t + 1),
                        LaneText.TINY,
                        colours().chart().mutedText(),
                        centre,
                        BELOW,
                        width);
            }
        }
        if (last == tokens.size() - 1) {
            bracket(g, last);
        }
    }

    private void dashes(GraphicsContext g, double centre, double width) {
        g.setStroke(colours().unknown());
        g.setLineWidth(1.5);
        g.setLineDashes(3, 2.5);
        g.strokeLine(centre - width / 2, TEXT + 8.5, centre + width / 2, TEXT + 8.5);
        g.setLineDashes();
    }

    /** ⎴ over the last column, and its name, which reaches over the columns before it. */
    private void bracket(GraphicsContext g, int last) {
        double left = columns().left(last) + 1.5;
        double right = columns().left(last + 1) - 2.5;
        Color mark = colours().mark();
        g.setStroke(mark);
        g.setLineWidth(1.5);
        g.strokePolyline(
                new double[] {left, left, right, right},
                new double[] {BRACKET + 5, BRACKET + 0.5, BRACKET + 0.5, BRACKET + 5},
                4);
        String name = context().messages().get("inspect.lastStep");
        double width = LaneText.width(name, LaneText.SMALL);
        boolean fits = width <= right - left || last == 0;
        double middle = (left + right) / 2;
        if (fits && last > 0) {
            LaneText.draw(g, name, LaneText.SMALL, mark, TextAlignment.CENTER, middle, BRACKET - 8);
        } else if (last == 0) {
            LaneText.draw(g, name, LaneText.SMALL, mark, TextAlignment.LEFT, left, BRACKET - 8);
        } else {
            LaneText.draw(g, name, LaneText.SMALL, mark, TextAlignment.RIGHT, right, BRACKET - 8);
        }
    }
}
