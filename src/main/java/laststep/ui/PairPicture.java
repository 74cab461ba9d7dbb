package laststep.ui;

import java.util.stream.Collectors;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import laststep.inspect.ReadToken;
import laststep.inspect.Side;
import laststep.workbench.Compared;

/** A lane of a comparison to keep: all its columns, under the tokens of both sides and lines that say what they are. */
final class PairPicture extends Drawn {
    private static final double MARGIN = 12;
    private static final double LINE = 18;
    private static final double TITLE = 3 * LINE + 6;
    private static final double KEY = 26;
    private static final double NARROWEST = 360;

    private final PairContext pair;
    private final LaneContext context;
    private final String title;
    private final PairRow lane;
    private final Compared compared;
    private final PairTokenLane head;
    private final double below;
    private final double key;

    /** To be made while something is compared. @param lane the one to keep; that of the tokens heads all others */
    PairPicture(PairContext pair, String title, PairRow lane) {
        this.pair = pair;
        this.title = title;
        this.lane = lane;
        context = pair.lanes();
        compared = pair.model().compared().get();
        boolean alone = lane instanceof PairTokenLane;
        head = alone ? (PairTokenLane) lane : new PairTokenLane(pair);
        below = alone ? 0 : lane.field().getHeight();
        key = alone ? 0 : KEY;
    }

    @Override
    double width() {
        return Math.max(NARROWEST, 2 * MARGIN + Lane.AXIS + context.columns().total());
    }

    @Override
    double height() {
        return 2 * MARGIN + TITLE + key + PairTokenLane.HEIGHT + below;
    }

    @Override
    String title() {
        return title;
    }

    @Override
    String words() {
        return String.join(
                "\n",
                title,
                words(Side.LEFT),
                words(Side.RIGHT),
                LaneWords.text(lane.wording(compared.left()), pair.messages()));
    }

    @Override
    void draw(LanePen pen) {
        pen.box(0, 0, width(), height(), context.colours().getValue().chart().background());
        pen.shifted(MARGIN, MARGIN, () -> {
            line(pen, title, LaneText.STRONG, 0);
            line(pen, words(Side.LEFT), LaneText.SMALL, 1);
            line(pen, words(Side.RIGHT), LaneText.SMALL, 2);
            if (lane != head) {
                lane.paintKey(pen, compared.left(), width() - 2 * MARGIN, TITLE + KEY / 2 - 3);
            }
            double top = TITLE + key;
            pen.shifted(0, top, () -> head.paintWhole(pen, compared.left(), PairTokenLane.HEIGHT));
            if (lane != head) {
                pen.shifted(0, top + PairTokenLane.HEIGHT, () -> lane.paintWhole(pen, compared.left(), below));
            }
        });
    }

    private String words(Side side) {
        String tokens = compared.of(side).inspection().tokens().stream()
                .map(ReadToken::surface)
                .collect(Collectors.joining(" "));
        return side.sign() + "  " + pair.messages().word(compared.of(side).moment()) + "  " + tokens;
    }

    private void line(LanePen pen, String words, Font font, int number) {
        pen.words(
                LaneText.fitted(words, font, width() - 2 * MARGIN),
                font,
                context.colours().getValue().chart().text(),
                TextAlignment.LEFT,
                0,
                LINE * (number + 0.5));
    }
}
