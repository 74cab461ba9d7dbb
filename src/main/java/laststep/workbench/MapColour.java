package laststep.workbench;

import java.util.List;
import java.util.Locale;

/** What the points of a map are coloured by. */
public enum MapColour {
    /** The class of a sentence; of a word, the one it is most typical of. */
    LABEL,
    PREDICTED,
    /** Right or wrong. */
    ERROR,
    /** The probability of the predicted class. */
    PROBABILITY,
    /** Tokens of a sentence. */
    LENGTH,
    /** How often a word occurs, on a logarithmic scale. */
    COUNT,
    /** The length of the vector. */
    NORM;

    private static final List<MapColour> OF_SENTENCES = List.of(LABEL, PREDICTED, ERROR, PROBABILITY, LENGTH, NORM);
    private static final List<MapColour> OF_COUNTED_WORDS = List.of(LABEL, COUNT, NORM);
    private static final List<MapColour> OF_WORDS = List.of(NORM);

    /** What sentences can be coloured by, or words. @param counted whether it is known how often the words occur */
    static List<MapColour> of(boolean words, boolean counted) {
        if (!words) {
            return OF_SENTENCES;
        }
        return counted ? OF_COUNTED_WORDS : OF_WORDS;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
