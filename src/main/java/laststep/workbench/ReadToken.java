package laststep.workbench;

/**
 * A token of a typed sentence.
 *
 * @param unknown whether the model's vocabulary does not know it, so that the network reads {@code <unk>} in its place
 */
public record ReadToken(String text, boolean unknown) {}
