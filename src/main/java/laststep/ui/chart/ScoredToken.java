package laststep.ui.chart;

/**
 * A token that is explained.
 *
 * @param text what the vocabulary knows it by
 * @param surface what stands in the sentence
 * @param unknown whether the network read {@code <unk>} in its place
 */
public record ScoredToken(String text, String surface, boolean unknown) {}
