package laststep.inspect;

/**
 * One piece of a changed sentence, beside what it was.
 *
 * @param before what stands between it and the one before
 * @param text what stands there now; what stood there if it was left out
 * @param was what it took the place of; null if it is the same word
 * @param moved whether others of the sentence have passed it
 * @param deleted whether it is no longer there
 */
public record PieceMark(String before, String text, String was, boolean moved, boolean deleted) {
    public boolean replaced() {
        return was != null;
    }

    public boolean changed() {
        return moved || deleted || replaced();
    }
}
