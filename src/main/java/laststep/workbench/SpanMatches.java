package laststep.workbench;

import java.util.List;
import laststep.inspect.SpanMatch;
import laststep.inspect.SpanPattern;

/**
 * The spans that resemble a pattern.
 *
 * @param spans the best first
 */
public record SpanMatches(SpanPattern pattern, List<SpanMatch> spans) {}
