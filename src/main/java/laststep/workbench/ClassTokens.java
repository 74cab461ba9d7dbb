package laststep.workbench;

import java.util.List;
import laststep.text.JamoLetters;
import laststep.text.TellingToken;

/**
 * The tokens that tell a class from the others.
 *
 * @param tokens the most telling first, as they can be read
 */
public record ClassTokens(String label, List<Telling> tokens) {
    /**
     * One of them.
     *
     * @param chiSquare how far its spread is from chance
     * @param inClass sentences of the class with it
     * @param inOthers sentences of other classes with it
     */
    public record Telling(String token, double chiSquare, int inClass, int inOthers) {}

    static ClassTokens of(String label, List<TellingToken> tokens) {
        return new ClassTokens(
                label,
                tokens.stream()
                        .map(token -> new Telling(
                                JamoLetters.of(token.token()), token.chiSquare(), token.inClass(), token.inOthers()))
                        .toList());
    }
}
