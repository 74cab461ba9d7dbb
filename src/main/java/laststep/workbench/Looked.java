package laststep.workbench;

import laststep.inspect.Inspection;
import laststep.message.Problem;

/**
 * A sentence as it was read, and by which network: both of the same moment, even while a training goes on.
 *
 * @param moment which model read it, and from which epoch and step, in words
 * @param untrained whether the network has not learnt anything yet
 */
public record Looked(Inspection inspection, Problem moment, boolean untrained) {}
