package laststep.inspect;

/** What the class probabilities at a token t say. */
public enum StepReading {
    /** What the network answers when it is run on the first t tokens only. */
    PREFIX,
    /**
     * What its linear layer makes of time step t of the run on the whole sentence:
     * softmax(W·[h→_t ; h←_t] + b) of the topmost layer. There the backward half has read everything behind t.
     */
    WHOLE_RUN
}
