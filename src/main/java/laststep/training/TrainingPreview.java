package laststep.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import laststep.nn.NetworkSpec;
import laststep.text.Split;
import laststep.text.TokenizedCorpus;
import laststep.text.Vocabulary;

/**
 * What the settings would make of the corpus, told before Start.
 *
 * @param config the settings it is of
 * @param spec the network
 * @param trainSentences rows to learn from
 * @param validSentences rows to validate on
 * @param longest tokens of the longest sentence, before any cut
 * @param steps m: tokens of the longest sentence, cut at max_length
 * @param cutSentences how many sentences are longer than max_length
 * @param types how many different tokens the training part has, whether the vocabulary takes them or not
 * @param unknownShare the share of the training part's tokens that become {@code <unk>}
 */
public record TrainingPreview(
        TrainingConfig config,
        NetworkSpec spec,
        int trainSentences,
        int validSentences,
        int longest,
        int steps,
        int cutSentences,
        int types,
        double unknownShare,
        MemoryEstimate memory) {

    public static TrainingPreview of(TokenizedCorpus corpus, TrainingConfig config) {
        Split split = Split.stratified(corpus.corpus(), config.validRatio(), config.seed());
        int[] train = split.train();
        var counts = corpus.counts(train);
        Vocabulary vocabulary = Vocabulary.ofCounts(counts, config.minFreq(), config.maxVocab());
        long tokens = counts.values().stream().mapToLong(Integer::longValue).sum();
        long known = vocabulary.tokens().stream()
                .mapToLong(token -> counts.getOrDefault(token, 0))
                .sum();
        int[] lengths = Arrays.stream(train).map(corpus::length).sorted().toArray();
        int longest = lengths.length == 0 ? 0 : lengths[lengths.length - 1];
        int maxLength = config.model().maxLength();
        NetworkSpec spec = config.model()
                .network(vocabulary.size(), corpus.corpus().labels().size());
        IntStream cut = Arrays.stream(lengths).map(length -> Math.min(length, maxLength));
        return new TrainingPreview(
                config,
                spec,
                train.length,
                split.valid().length,
                longest,
                Math.min(longest, maxLength),
                (int) Arrays.stream(lengths)
                        .filter(length -> length > maxLength)
                        .count(),
                counts.size(),
                tokens == 0 ? 0 : 1 - (double) known / tokens,
                MemoryEstimate.of(spec, config, MemoryEstimate.largestBatch(cut, config)));
    }

    /** How many numbers the layers between embedding and read-out learn. */
    public long recurrentParameters() {
        long count = 0;
        for (int layer = 0; layer < spec.nLayers(); layer++) {
            count += spec.recurrentParameterCount(layer);
        }
        return count;
    }

    /** How many numbers the embedding learns: |V|·d. */
    public long embeddingParameters() {
        return (long) spec.vocabularySize() * spec.wordVecDim();
    }

    /** How many numbers the linear layer learns: 2h·|C| + |C|. */
    public long linearParameters() {
        return 2L * spec.hiddenSize() * spec.classes() + spec.classes();
    }

    /** All of them. */
    public long parameters() {
        return spec.parameterCount();
    }

    public int vocabularySize() {
        return spec.vocabularySize();
    }

    public int classes() {
        return spec.classes();
    }
}
