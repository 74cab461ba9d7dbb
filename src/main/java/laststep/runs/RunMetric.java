package laststep.runs;

import java.util.Locale;

/** What can be drawn of several runs in one picture. Losses are in nats, accuracies shares; an epoch
 * stands at its last step. */
public enum RunMetric {
    /** Of each mini-batch, smoothed. */
    SMOOTHED_LOSS,
    /** Of each mini-batch. */
    TRAIN_LOSS,
    /** Of each epoch. */
    VALID_LOSS,
    /** Of each epoch. */
    TRAIN_ACCURACY,
    /** Of each epoch. */
    VALID_ACCURACY,
    /** Of each mini-batch, before clipping. */
    GRADIENT_NORM;

    /** Whether it is a share, 0 … 1. */
    public boolean isShare() {
        return this == TRAIN_ACCURACY || this == VALID_ACCURACY;
    }

    /** The key of its name. */
    public String key() {
        return "runs.metric." + name().toLowerCase(Locale.ROOT);
    }
}
