package laststep.training;

import laststep.model.ModelSpec;
import laststep.nn.CellKind;
import laststep.nn.OptimiserKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.BatchOrder;
import laststep.text.Corpus;
import laststep.text.Split;
import laststep.text.TokenizerKind;

/**
 * Every setting of a training. {@link Setting} names them, reads them from text and checks them.
 *
 * @param batchSize sentences of a mini-batch
 * @param epochs how often the training part is gone through
 * @param learningRate λ, and whether it stays
 * @param momentum μ of SGD
 * @param maxGradNorm gradients are scaled down to this norm; infinite for never
 * @param minFreq how often a token must occur in the training part to be in the vocabulary
 * @param maxVocab the vocabulary's largest size, specials not counted; 0 for no limit
 * @param validRatio the share of rows kept back for validation, from 0 to below 1
 * @param testRatio the share of rows kept back from learning and validation alike
 * @param seed of the split, the initial weights, the order of sentences and the dropout
 * @param threads compute threads
 * @param shuffle whether each epoch has an order of its own
 * @param patience after how many epochs without a lower validation loss the training ends; 0: never
 * @param keepBest whether the weights with the lowest validation loss are kept, rather than the last ones
 */
public record TrainingConfig(
        ModelSpec model,
        int batchSize,
        int epochs,
        OptimiserKind optimiser,
        LearningRate learningRate,
        float momentum,
        float maxGradNorm,
        int minFreq,
        int maxVocab,
        double validRatio,
        double testRatio,
        long seed,
        int threads,
        boolean shuffle,
        int patience,
        boolean keepBest) {

    /** What a class-sized corpus trains well with, in a minute or two on two cores. */
    public static TrainingConfig defaults() {
        ModelSpec model = new ModelSpec(
                64, 64, 1, 0, CellKind.LSTM, ReadOutKind.LAST, Padding.PACKED, TokenizerKind.WHITESPACE, 256);
        return new TrainingConfig(
                model,
                32,
                10,
                OptimiserKind.ADAM,
                LearningRate.constant(1e-3f),
                0,
                5f,
                2,
                0,
                0.2,
                0,
                1,
                2,
                true,
                0,
                true);
    }

    /** How mini-batches are formed: with padding {@code book} as simple-ntc does it, so that few pads are run. */
    public BatchOrder batchOrder() {
        if (!shuffle) {
            return BatchOrder.FILE;
        }
        return model.padding() == Padding.BOOK ? BatchOrder.BUCKETED : BatchOrder.SHUFFLED;
    }

    /** Which rows of a corpus are learnt from, validated on, and kept for a test. */
    public Split split(Corpus corpus) {
        return Split.of(corpus, validRatio, testRatio, seed);
    }

    /** The same training of another classifier. */
    public TrainingConfig with(ModelSpec other) {
        return new TrainingConfig(
                other,
                batchSize,
                epochs,
                optimiser,
                learningRate,
                momentum,
                maxGradNorm,
                minFreq,
                maxVocab,
                validRatio,
                testRatio,
                seed,
                threads,
                shuffle,
                patience,
                keepBest);
    }
}
