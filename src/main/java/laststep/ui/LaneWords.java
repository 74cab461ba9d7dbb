package laststep.ui;

import java.util.List;
import laststep.inspect.Half;
import laststep.message.Messages;
import laststep.workbench.LaneChoice;

/** Words for what lanes can show. */
record LaneWords(Messages messages) {
    /** The directions to choose from. */
    static final List<List<Half>> HALVES =
            List.of(List.of(Half.FORWARD, Half.BACKWARD), List.of(Half.FORWARD), List.of(Half.BACKWARD));

    String of(List<Half> halves) {
        return halves.size() > 1
                ? messages.get("inspect.both")
                : halves.get(0).arrow() + " " + messages.get(halves.get(0).key());
    }

    /** @param number as {@link LaneChoice#layer} takes it @param layers how many there are */
    String layer(int number, int layers) {
        if (number == LaneChoice.ALL_LAYERS) {
            return messages.get("inspect.layer.all");
        }
        if (number == LaneChoice.TOPMOST) {
            return layers == 1 ? "1" : messages.get("inspect.layer.topmost", layers);
        }
        return Integer.toString(number);
    }
}
