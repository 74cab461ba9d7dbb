package laststep.ui;

import java.util.stream.Collectors;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import laststep.inspect.ReadToken;
import laststep.inspect.Side;
import laststep.workbench.Compared;

/** A lane of a comparison as an image to keep: all its columns, under the tokens of both sides and lines that say what they are. */
final class PairPicture {
    private static final double MARGIN = 12;
    private static final double LINE = 18;
    private static final double TITLE = 3 * LINE + 6;
    private static final double KEY = 26;
    /** Larger pictures do not fit in every graphics memory. */
    private static final double LARGEST = 8000;

    private static final double NARROWEST = 360;

    private PairPicture() {}

    /** @param lane what stands under the tokens, or null for nothing */
    static Image of(PairContext pair, String title, PairRow lane) {
        LaneContext context = pair.lanes();
        Compared compared = pair.model().compared().get();
        double below = lane == null ? 0 : lane.field().getHeight();
        double width =
                Math.max(NARROWEST, 2 * MARGIN + Lane.AXIS + context.columns().total());
        double height = 2 * MARGIN + TITLE + (lane == null ? 0 : KEY) + PairTokenLane.HEIGHT + below;
        double scale = Math.min(2, LARGEST / Math.max(width, height));
        Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        g.setFill(context.colours().getValue().chart().background());
        g.fillRect(0, 0, width, height);
        g.translate(MARGIN, MARGIN);
        line(g, context, title, LaneText.STRONG, width, 0);
        line(g, context, words(pair, compared, Side.LEFT), LaneText.SMALL, width, 1);
        line(g, context, words(pair, compared, Side.RIGHT), LaneText.SMALL, width, 2);
        g.translate(0, TITLE);
        if (lane != null) {
            lane.paintKey(g, compared.left(), width - 2 * MARGIN, KEY / 2 - 3);
            g.translate(0, KEY);
        }
        new PairTokenLane(pair).paintWhole(g, compared.left(), PairTokenLane.HEIGHT);
        if (lane != null) {
            g.translate(0, PairTokenLane.HEIGHT);
            lane.paintWhole(g, compared.left(), below);
        }
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    private static String words(PairContext pair, Compared compared, Side side) {
        String tokens = compared.of(side).inspection().tokens().stream()
                .map(ReadToken::surface)
                .collect(Collectors.joining(" "));
        return side.sign() + "  " + pair.messages().word(compared.of(side).moment()) + "  " + tokens;
    }

    private static void line(
            GraphicsContext g, LaneContext context, String words, Font font, double width, int number) {
        LaneText.draw(
                g,
                LaneText.fitted(words, font, width - 2 * MARGIN),
                font,
                context.colours().getValue().chart().text(),
                TextAlignment.LEFT,
                0,
                LINE * (number + 0.5));
    }
}
