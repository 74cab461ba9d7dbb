package laststep.workbench;

/**
 * Some tokens of the sentence that is looked at.
 *
 * @param from the first of them
 * @param to the last of them
 */
public record TokenSpan(int from, int to) {
    /** From one token to another, whichever comes first. */
    public static TokenSpan between(int one, int other) {
        return new TokenSpan(Math.min(one, other), Math.max(one, other));
    }

    public boolean holds(int token) {
        return token >= from && token <= to;
    }
}
