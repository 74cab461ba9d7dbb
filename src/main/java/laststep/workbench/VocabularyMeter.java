package laststep.workbench;

import laststep.text.TokenCounts;

/**
 * What min_freq and max_vocab make of the training part.
 *
 * @param kept how many different tokens the vocabulary takes
 * @param types how many there are
 * @param unknownTokens how many tokens become {@code <unk>}
 * @param tokens of how many
 * @param unknownSentences how many sentences have at least one {@code <unk>}
 * @param sentences of how many
 */
public record VocabularyMeter(
        int kept, int types, long unknownTokens, long tokens, int unknownSentences, int sentences) {
    static VocabularyMeter of(TokenCounts counts, int kept) {
        return new VocabularyMeter(
                kept,
                counts.types(),
                counts.unknownTokens(kept),
                counts.tokens(),
                counts.unknownSentences(kept),
                counts.sentences());
    }

    /** The share of the tokens that become {@code <unk>}, 0 … 1. */
    public double unknownTokenShare() {
        return tokens == 0 ? 0 : (double) unknownTokens / tokens;
    }

    /** The share of the sentences with at least one, 0 … 1. */
    public double unknownSentenceShare() {
        return sentences == 0 ? 0 : (double) unknownSentences / sentences;
    }
}
