package laststep.runs;

import java.util.Locale;

/** What can be drawn of several runs in one picture. Losses are in nats, accuracies shares. */
public enum RunMetric {
    /** Of each mini-batch, smoothed. */
    SMOOTHED_LOSS(false),
    /** Of each mini-batch. */
    TRAIN_LOSS(false),
    /** At the steps where the epochs ended. */
    VALID_LOSS(false),
    TRAIN_ACCURACY(true),
    VALID_ACCURACY(true),
    /** Of each mini-batch, before clipping. */
    GRADIENT_NORM(false);

    private final boolean byEpoch;

    RunMetric(boolean byEpoch) {
        this.byEpoch = byEpoch;
    }

    /** Whether it is drawn over epochs, not over steps. */
    public boolean byEpoch() {
        return byEpoch;
    }

    /** The key of its name. */
    public String key() {
        return "runs.metric." + name().toLowerCase(Locale.ROOT);
    }
}
