package laststep.workbench;

import java.util.List;
import laststep.inspect.FoundUnit;
import laststep.message.Problem;

/**
 * The units that react to something.
 *
 * @param units all that were compared, those with the largest difference first
 * @param group what they were looked for by, and how much of it there is, in words
 */
public record FoundUnits(List<FoundUnit> units, Problem group) {}
