package laststep.inspect;

/**
 * A span that resembles a pattern.
 *
 * @param sentence the sentence's index among those that were read
 * @param from its first token
 * @param length in tokens
 * @param shared |S ∩ S'|: of the pattern's units S, how many are on here, too
 * @param union |S ∪ S'|: with all the other units that are on here
 */
public record SpanMatch(int sentence, int from, int length, int shared, int union) {
    /** |S ∩ S'| / |S ∪ S'|, Jaccard's index. */
    public double likeness() {
        return union == 0 ? 0 : (double) shared / union;
    }
}
