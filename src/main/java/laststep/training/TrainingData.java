package laststep.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import laststep.message.ProblemException;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.LabelSet;
import laststep.text.ReadListener;
import laststep.text.Split;
import laststep.text.TokenizedCorpus;
import laststep.text.Vocabulary;
import laststep.text.WordVectors;

/**
 * A corpus made ready for a training: split, cut into tokens, numbered.
 *
 * @param corpus what the training part (and, by default, the validation part) comes from
 * @param validCorpus what the validation part comes from; the same object unless a corpus of its own was given
 * @param vocabulary the tokens of the training part
 * @param labels the classes of the corpus
 * @param train its examples' rows are those of {@code corpus}
 * @param valid its examples' rows are those of {@code validCorpus}; may be empty
 * @param test kept from learning and validation; its examples' rows are those of {@code corpus}; may be empty
 * @param vectors what the word vectors begin with, for the words it has; null: all are drawn from the seed
 */
public record TrainingData(
        Corpus corpus,
        Corpus validCorpus,
        Vocabulary vocabulary,
        LabelSet labels,
        List<Example> train,
        List<Example> valid,
        List<Example> test,
        WordVectors vectors) {

    /** Splits {@code corpus} as the names of its files say, else by the configuration's shares and seed. */
    public static TrainingData of(TokenizedCorpus corpus, TrainingConfig config) {
        Split split = config.split(corpus.corpus());
        Vocabulary vocabulary = corpus.vocabulary(split.train(), config.minFreq(), config.maxVocab());
        LabelSet labels = corpus.corpus().labels();
        return of(corpus, split.train(), corpus, split.valid(), split.test(), vocabulary, labels, config);
    }

    /** Learns from all of {@code corpus}, and validates on all of {@code valid}. */
    public static TrainingData of(TokenizedCorpus corpus, TokenizedCorpus valid, TrainingConfig config) {
        int[] train = all(corpus);
        Vocabulary vocabulary = corpus.vocabulary(train, config.minFreq(), config.maxVocab());
        return of(
                corpus,
                train,
                valid,
                all(valid),
                new int[0],
                vocabulary,
                corpus.corpus().labels(),
                config);
    }

    /** As the other two ({@code valid} may be null), but with the vocabulary and labels of a model to go on from. */
    public static TrainingData of(
            TokenizedCorpus corpus,
            TokenizedCorpus valid,
            Vocabulary vocabulary,
            LabelSet labels,
            TrainingConfig config) {
        if (valid != null) {
            return of(corpus, all(corpus), valid, all(valid), new int[0], vocabulary, labels, config);
        }
        Split split = config.split(corpus.corpus());
        return of(corpus, split.train(), corpus, split.valid(), split.test(), vocabulary, labels, config);
    }

    private static TrainingData of(
            TokenizedCorpus corpus,
            int[] train,
            TokenizedCorpus validCorpus,
            int[] valid,
            int[] test,
            Vocabulary vocabulary,
            LabelSet labels,
            TrainingConfig config) {
        if (train.length == 0) {
            throw new ProblemException("problem.training.nothingToLearn");
        }
        int maxLength = config.model().maxLength();
        return new TrainingData(
                corpus.corpus(),
                validCorpus.corpus(),
                vocabulary,
                labels,
                corpus.examples(train, vocabulary, labels, maxLength),
                validCorpus.examples(valid, vocabulary, labels, maxLength),
                corpus.examples(test, vocabulary, labels, maxLength),
                null);
    }

    /** The same with word vectors to begin with. @param begin may be null */
    public TrainingData with(WordVectors begin) {
        return new TrainingData(corpus, validCorpus, vocabulary, labels, train, valid, test, begin);
    }

    /** Cuts a corpus into tokens as the configuration says. */
    public static TokenizedCorpus tokenize(Corpus corpus, TrainingConfig config, ReadListener listener) {
        return TokenizedCorpus.of(corpus, config.model().tokenization().create(), listener);
    }

    /** The share of the training part's tokens that are {@code <unk>}, between 0 and 1. */
    public double unknownShare() {
        long tokens = 0;
        long unknown = 0;
        for (Example example : train) {
            tokens += example.ids().length;
            unknown += IntStream.of(example.ids())
                    .filter(id -> id == Vocabulary.UNK)
                    .count();
        }
        return tokens == 0 ? 0 : (double) unknown / tokens;
    }

    /**
     * Tells the training and validation parts from others that were read or split in another way from the same file.
     *
     * @return a hash of rows, token ids and labels in their order
     */
    long fingerprint() {
        long hash = 17;
        for (List<Example> part : List.of(train, valid)) {
            hash = 31 * hash + part.size();
            for (Example example : part) {
                hash = 31 * (31 * (31 * hash + example.row()) + example.label()) + Arrays.hashCode(example.ids());
            }
        }
        return hash;
    }

    private static int[] all(TokenizedCorpus corpus) {
        return IntStream.range(0, corpus.corpus().size()).toArray();
    }
}
