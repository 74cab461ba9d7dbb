package laststep.runs;

import laststep.model.HistoryRow;

/**
 * The figures of one epoch. Plain means over sentences; NaN for a figure that does not exist.
 *
 * @param best whether its validation loss was the lowest so far
 */
public record EpochRow(
        int epoch, double trainLoss, double validLoss, double trainAccuracy, double validAccuracy, boolean best) {
    static EpochRow of(HistoryRow row, boolean best) {
        return new EpochRow(
                row.epoch(), row.trainLoss(), row.validLoss(), row.trainAccuracy(), row.validAccuracy(), best);
    }
}
