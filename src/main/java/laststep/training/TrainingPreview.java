package laststep.training;

import java.util.Arrays;
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
 * @param batch n: the sentences of the first mini-batch
 * @param steps m: the tokens of its longest sentence, cut at max_length
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
        int batch,
        int steps,
        int cutSentences,
        int types,
        double unknownShare,
        MemoryEstimate memory) {

    public static TrainingPreview of(TokenizedCorpus corpus, TrainingConfig config) {
        Split split = config.split(corpus.corpus());
        int[] train = split.train();
        var counts = corpus.counts(train);
        Vocabulary vocabulary = Vocabulary.ofCounts(counts, config.minFreq(), config.maxVocab());
        long tokens = counts.values().stream().mapToLong(Integer::longValue).sum();
        long known = vocabulary.tokens().stream()
                .mapToLong(token -> counts.getOrDefault(token, 0))
                .sum();
        int[] lengths = Arrays.stream(train).map(corpus::length).toArray();
        int longest = Arrays.stream(lengths).max().orElse(0);
        int maxLength = config.model().maxLength();
        int[] cutLengths = Arrays.stream(lengths)
                .map(length -> Math.min(length, maxLength))
                .toArray();
        NetworkSpec spec = config.model()
                .network(vocabulary.size(), corpus.corpus().labels().size());
        MiniBatch first = MiniBatch.firstOfLengths(config, cutLengths);
        return new TrainingPreview(
                config,
                spec,
                train.length,
                split.valid().length,
                longest,
                first.sentences(),
                first.steps(),
                (int) Arrays.stream(lengths)
                        .filter(length -> length > maxLength)
                        .count(),
                counts.size(),
                tokens == 0 ? 0 : 1 - (double) known / tokens,
                MemoryEstimate.of(spec, config, MemoryEstimate.largestBatch(Arrays.stream(cutLengths), config)));
    }

    /** How many numbers are learnt. */
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
