package laststep.ui;

import java.util.Optional;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import laststep.workbench.Looked;

/** A lane as an image to keep: all its columns, under their tokens and a line that says what it is. */
final class LanePicture {
    private static final double MARGIN = 12;
    private static final double TITLE = 24;
    private static final double KEY = 24;
    /** Larger pictures do not fit in every graphics memory. */
    private static final double LARGEST = 8000;

    private LanePicture() {}

    /** @param tokens the lane of the tokens, or null to make one @param lane what stands under it, or null for nothing */
    static Image of(LaneContext context, String title, TokenLane tokens, Lane lane) {
        Looked looked = context.model().looked().get();
        TokenLane head = Optional.ofNullable(tokens).orElseGet(() -> new TokenLane(context));
        double below = lane == null ? 0 : lane.field().getHeight();
        double width = 2 * MARGIN + Lane.AXIS + context.columns().total();
        double height = 2 * MARGIN + TITLE + (lane == null ? 0 : KEY) + TokenLane.HEIGHT + below;
        double scale = Math.min(2, LARGEST / Math.max(width, height));
        Canvas canvas = new Canvas(Math.ceil(width * scale), Math.ceil(height * scale));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.scale(scale, scale);
        g.setFill(context.colours().getValue().chart().background());
        g.fillRect(0, 0, width, height);
        g.translate(MARGIN, MARGIN);
        String words = title + " · " + context.messages().word(looked.moment());
        LaneText.draw(
                g,
                LaneText.fitted(words, LaneText.STRONG, width - 2 * MARGIN),
                LaneText.STRONG,
                context.colours().getValue().chart().text(),
                TextAlignment.LEFT,
                0,
                TITLE / 2 - 4);
        if (lane != null) {
            lane.paintKey(g, looked, width - 2 * MARGIN, TITLE + KEY / 2);
        }
        g.translate(0, TITLE + (lane == null ? 0 : KEY));
        head.paintWhole(g, looked, TokenLane.HEIGHT);
        if (lane != null) {
            g.translate(0, TokenLane.HEIGHT);
            lane.paintWhole(g, looked, below);
        }
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
