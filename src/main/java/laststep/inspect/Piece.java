package laststep.inspect;

/**
 * A part of a sentence that can be replaced, moved or left out: a token, or the tokens that stand in one place.
 *
 * @param before what stands between it and the piece before: white space, or what the tokeniser drops; often nothing
 * @param text as it is typed
 * @param origin its place in the sentence it comes from, from 0; kept whatever becomes of it
 * @param id in the vocabulary; {@link #NO_ID} if it is unknown, several tokens, or was typed in place of another
 */
public record Piece(String before, String text, int origin, int id) {
    static final int NO_ID = -1;

    Piece with(String newText) {
        return with(newText, NO_ID);
    }

    Piece with(String newText, int newId) {
        return new Piece(before, newText, origin, newId);
    }

    Piece behind(String newBefore) {
        return new Piece(newBefore, text, origin, id);
    }

    /** Whether it continues the word before it, as a Korean particle does. */
    boolean glued() {
        return before.isEmpty() && origin > 0;
    }
}
