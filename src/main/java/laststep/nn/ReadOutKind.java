package laststep.nn;

/** How the hidden states of the topmost layer become one vector of 2h numbers. */
public enum ReadOutKind {
    /** Both halves at the last time step: the chapter's {@code x[:, -1]}. */
    LAST,
    /** Each half where it has read everything: forward at the last time step, backward at the first. */
    ENDS,
    /** The mean over the time steps. */
    MEAN,
    /** The largest value of each unit over the time steps. */
    MAX
}
