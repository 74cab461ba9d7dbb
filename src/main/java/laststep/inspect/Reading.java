package laststep.inspect;

/**
 * How hidden states are computed and read out.
 *
 * @param packed whether a sentence is run over its own length; else the pads of its mini-batch are run too, as in the book
 */
public record Reading(ReadOutWay way, boolean packed) {}
