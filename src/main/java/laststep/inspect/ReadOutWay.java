package laststep.inspect;

import java.util.Locale;

/** The ways in which the hidden states of the topmost layer become one vector of 2h numbers. */
public enum ReadOutWay {
    /** Both halves at the last time step: the chapter's {@code x[:, -1]}. */
    LAST,
    /** Each half where it has read everything: forward at the last time step, backward at the first. */
    ENDS,
    /** The mean over the time steps. */
    MEAN,
    /** The largest value of each unit over the time steps. */
    MAX;

    /** Its name, as settings and model files have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReadOutWay of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
