package laststep.inspect;

/**
 * One token as the network read it.
 *
 * @param text what the vocabulary knows it by
 * @param surface what stands in the sentence; for a jamo, which is but a part of a
 *     syllable, its letter
 * @param unknown whether the vocabulary does not know it: the network read {@code <unk>} in its place
 */
public record ReadToken(String text, String surface, boolean unknown) {}
