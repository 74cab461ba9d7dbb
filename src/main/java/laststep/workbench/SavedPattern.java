package laststep.workbench;

import laststep.inspect.SpanPattern;

/**
 * A pattern that was given a name.
 *
 * @param text the span it was taken from
 * @param weightsSha256 of the network it was taken from: in another one the same units mean something else
 * @param corpus the corpus that network learnt
 */
public record SavedPattern(String name, String text, String weightsSha256, String corpus, SpanPattern pattern) {
    SavedPattern named(String otherName) {
        return new SavedPattern(otherName, text, weightsSha256, corpus, pattern);
    }
}
