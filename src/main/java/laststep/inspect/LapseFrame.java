package laststep.inspect;

/**
 * The sentence as the network read it at one moment of its training.
 *
 * @param step after how many mini-batches
 * @param epoch in which epoch, counted from 1; 0 before the first step
 * @param inspection its hidden states, prefix probabilities and votes; no cell states or gates
 */
public record LapseFrame(long step, int epoch, Inspection inspection) {}
