package laststep.workbench;

import laststep.text.JamoLetters;
import laststep.text.Token;

/**
 * A token of the preview.
 *
 * @param text what the vocabulary knows it by
 * @param shown the same as it can be read
 * @param original what stands in its place in the sentence
 */
public record CutToken(String text, String shown, String original) {
    static CutToken of(Token token, String sentence) {
        return new CutToken(token.text(), JamoLetters.of(token.text()), sentence.substring(token.start(), token.end()));
    }
}
