package laststep.ui;

import laststep.message.Messages;
import laststep.workbench.MapColour;
import laststep.workbench.MapPoints;

/** What is known of a map's points, in words. */
final class MapWords {
    private final Messages messages;

    MapWords(Messages messages) {
        this.messages = messages;
    }

    /** What points are coloured by. @param ofWords whether the points are words */
    String colour(MapColour by, boolean ofWords) {
        return messages.get("map.colour." + by.id() + (ofWords && by == MapColour.LABEL ? ".word" : ""));
    }

    /** Class, answer and length of a sentence, or how often a word occurs. */
    String facts(MapPoints points, int point) {
        if (points.words()) {
            if (!points.counted()) {
                return messages.get("map.word.uncounted");
            }
            return points.label(point) < 0
                    ? messages.get("map.word.count", points.size(point))
                    : messages.get("map.word.typical", points.size(point), label(points, point));
        }
        String key = points.label(point) < 0
                ? "map.sentence.unlabelled"
                : points.wrong(point) ? "map.sentence.wrong" : "map.sentence.right";
        return messages.get(
                key,
                label(points, point),
                points.classes().get(points.predicted(point)),
                points.probability(point),
                points.size(point));
    }

    /** The class of a sentence, and the one it was taken for if that is another. */
    String classes(MapPoints points, int point) {
        return points.wrong(point)
                ? label(points, point) + " → " + points.classes().get(points.predicted(point))
                : label(points, point);
    }

    private String label(MapPoints points, int point) {
        int label = points.label(point);
        return label < 0 ? "–" : points.classes().get(label);
    }
}
