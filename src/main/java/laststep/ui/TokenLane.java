package laststep.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.inspect.InspectionTable;
import laststep.inspect.ReadToken;
import laststep.workbench.LaneWording;
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
                LaneMenu.of(
                        this,
                        title,
                        context.messages().get("inspect.tokens.about"),
                        () -> InspectionTable.tokens(context.inspection())));
        Label hint = new Label(context.messages().get("inspect.tokens.step"));
        hint.getStyleClass().add("lane-hint");
        gutter(hint);
    }

    @Override
    LaneWording wording(Looked looked) {
        return LaneWording.tokens(looked.inspection());
    }

    @Override
    void paintAxis(LanePen pen, Looked looked, double height) {
        // the step numbers stand under the tokens
    }

    @Override
    void paintColumns(LanePen pen, Looked looked, int first, int last, double height) {
        List<ReadToken> tokens = looked.inspection().tokens();
        for (int t = first; t <= last; t++) {
            ReadToken token = tokens.get(t);
            double centre = columns().centre(t);
            double width = columns().width(t) - 6;
            LaneText.centred(
                    pen, token.surface(), LaneText.TOKEN, colours().chart().text(), centre, TEXT, width);
            if (token.unknown()) {
                dashes(pen, centre, Math.min(width, LaneText.width(token.surface(), LaneText.TOKEN)));
                LaneText.centred(pen, "<unk>", LaneText.TINY, colours().unknown(), centre, BELOW, width + 6);
            } else {
                LaneText.centred(
                        pen,
                        Integer.toString(t + 1),
                        LaneText.TINY,
                        colours().chart().mutedText(),
                        centre,
                        BELOW,
                        width);
            }
        }
        if (last == tokens.size() - 1) {
            bracket(pen, last);
        }
    }

    private void dashes(LanePen pen, double centre, double width) {
        double y = TEXT + 8.5;
        pen.line(new LanePen.Line(colours().unknown(), 1.5, 3), centre - width / 2, y, centre + width / 2, y);
    }

    /** ⎴ over the last column, and its name, which reaches over the columns before it. */
    private void bracket(LanePen pen, int last) {
        double left = columns().left(last) + 1.5;
        double right = columns().left(last + 1) - 2.5;
        Color mark = colours().mark();
        pen.line(new LanePen.Line(mark, 1.5), new double[] {left, left, right, right}, new double[] {
            BRACKET + 5, BRACKET + 0.5, BRACKET + 0.5, BRACKET + 5
        });
        String name = context().messages().get("inspect.lastStep");
        double width = LaneText.width(name, LaneText.SMALL);
        boolean fits = width <= right - left || last == 0;
        double middle = (left + right) / 2;
        if (fits && last > 0) {
            pen.words(name, LaneText.SMALL, mark, TextAlignment.CENTER, middle, BRACKET - 8);
        } else if (last == 0) {
            pen.words(name, LaneText.SMALL, mark, TextAlignment.LEFT, left, BRACKET - 8);
        } else {
            pen.words(name, LaneText.SMALL, mark, TextAlignment.RIGHT, right, BRACKET - 8);
        }
    }
}
