package laststep.inspect;

/**
 * One token as the network read it.
 *
 * @param text what the vocabulary knows it by
 * @param surface what stands in the sentence; not always the same characters
 * @param unknown whether the vocabulary does not know it: the network read {@code <unk>} in its place
 */
public record ReadToken(String text, String surface, boolean unknown) {}
