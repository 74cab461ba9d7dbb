package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import laststep.inspect.Half;
import laststep.inspect.Laboratory;
import laststep.inspect.Reach;
import laststep.inspect.ReadOutWay;
import laststep.inspect.Reading;
import laststep.message.Problem;

/** What a half of the read-out vector has read, in a sentence or two. */
final class ReachWords {
    private ReachWords() {}

    /** @param laboratory with a sentence of at least one token */
    static List<Problem> of(Laboratory laboratory, Reading reading, Half half) {
        Reach reach = laboratory.reach(reading);
        String where = where(reading.way(), half);
        boolean oneStep = half == Half.BACKWARD && where.equals("end");
        String key = "laboratory.reach." + (half == Half.FORWARD ? "forward." : "backward.") + where
                + (oneStep ? reach.layers() == 1 ? ".one" : ".more" : "") + (reach.pads() > 0 ? ".pads" : "");
        List<Problem> words = new ArrayList<>();
        words.add(new Problem(
                key,
                reach.tokens(),
                reach.pads(),
                reach.steps(),
                laboratory.tokens().get(reach.tokens() - 1).surface(),
                reach.layers() - 1));
        if (reach.layers() > 1 && !oneStep) {
            words.add(new Problem("laboratory.reach.layers", reach.layers() - 1));
        }
        return words;
    }

    /** Where the read-out takes this half: at the end of the row, at its start, or everywhere. */
    private static String where(ReadOutWay way, Half half) {
        return switch (way) {
            case LAST -> "end";
            case ENDS -> half == Half.FORWARD ? "end" : "start";
            case MEAN, MAX -> "all";
        };
    }
}
