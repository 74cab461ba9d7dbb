package laststep.workbench;

import laststep.inspect.UnitScan;
import laststep.message.Problem;

/**
 * What came of watching a network.
 *
 * @param data which sentences it was watched on, in words
 * @param moment which network, and from which epoch and step, in words
 */
public record Scanned(UnitScan scan, Problem data, Problem moment) {}
