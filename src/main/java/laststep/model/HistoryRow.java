package laststep.model;

/**
 * One epoch of a training. Losses and accuracies are plain means over sentences; a figure that does not exist (no
 * validation part) is NaN.
 *
 * @param step mini-batches since the start of the training, at the end of this epoch
 * @param gradientNorm mean over the epoch's mini-batches, before clipping
 * @param parameterNorm at the end of the epoch
 * @param learningRate in this epoch
 * @param seconds since the start of the training
 */
public record HistoryRow(
        int epoch,
        long step,
        double trainLoss,
        double trainAccuracy,
        double validLoss,
        double validAccuracy,
        double gradientNorm,
        double parameterNorm,
        double learningRate,
        double seconds) {}
