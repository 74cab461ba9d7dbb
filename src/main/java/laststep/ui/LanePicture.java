package laststep.ui;

import javafx.scene.text.TextAlignment;
import laststep.workbench.Looked;

/** A lane to keep, as pixels or as vectors: all its columns, under their tokens and a line that says what it is. */
final class LanePicture extends Drawn {
    private static final double MARGIN = 12;
    private static final double TITLE = 24;
    private static final double KEY = 24;
    private final LaneContext context;
    private final String title;
    private final Lane lane;
    private final Looked looked;
    private final TokenLane head;
    private final double below;
    private final double key;

    /** To be made while something is looked at. @param lane the one to keep; that of the tokens heads all others */
    LanePicture(LaneContext context, String title, Lane lane) {
        this.context = context;
        this.title = title;
        this.lane = lane;
        looked = context.model().looked().get();
        boolean alone = lane instanceof TokenLane;
        head = alone ? (TokenLane) lane : new TokenLane(context);
        below = alone ? 0 : lane.field().getHeight();
        key = alone ? 0 : KEY;
    }

    @Override
    double width() {
        return 2 * MARGIN + Lane.AXIS + context.columns().total();
    }

    @Override
    double height() {
        return 2 * MARGIN + TITLE + key + TokenLane.HEIGHT + below;
    }

    @Override
    String title() {
        return title;
    }

    @Override
    String words() {
        return title + " · " + context.messages().word(looked.moment()) + "\n"
                + LaneWords.text(lane.wording(looked), context.messages());
    }

    @Override
    void draw(LanePen pen) {
        pen.box(0, 0, width(), height(), context.colours().getValue().chart().background());
        pen.shifted(MARGIN, MARGIN, () -> {
            String words = title + " · " + context.messages().word(looked.moment());
            pen.words(
                    LaneText.fitted(words, LaneText.STRONG, width() - 2 * MARGIN),
                    LaneText.STRONG,
                    context.colours().getValue().chart().text(),
                    TextAlignment.LEFT,
                    0,
                    TITLE / 2 - 4);
            if (lane != head) {
                lane.paintKey(pen, looked, width() - 2 * MARGIN, TITLE + KEY / 2);
            }
            pen.shifted(0, TITLE + key, () -> head.paintWhole(pen, looked, TokenLane.HEIGHT));
            if (lane != head) {
                pen.shifted(0, TITLE + key + TokenLane.HEIGHT, () -> lane.paintWhole(pen, looked, below));
            }
        });
    }
}
