package laststep.workbench;

import laststep.inspect.Laboratory;
import laststep.message.Problem;

/**
 * A sentence under every read-out, and by which network: both of the same moment, even while a training goes on.
 *
 * @param moment which model read it, and from which epoch and step, in words
 */
public record Probed(Laboratory laboratory, Problem moment) {}
