package laststep.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laststep.inspect.Half;
import laststep.message.Messages;
import laststep.workbench.LaneChoice;
import laststep.workbench.LaneWording;
import laststep.workbench.SpotWords;

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

    /** A line for each of its lines. */
    static String text(LaneWording wording, Messages messages) {
        return Stream.concat(
                        Stream.of(messages.word(wording.head())),
                        wording.lines().stream().map(line -> text(line, messages)))
                .collect(Collectors.joining("\n"));
    }

    private static String text(SpotWords words, Messages messages) {
        return messages.word(words.where()) + " "
                + words.values().stream().map(messages::word).collect(Collectors.joining(", "));
    }
}
