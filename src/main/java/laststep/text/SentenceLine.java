package laststep.text;

import java.util.Set;

/**
 * A line with a sentence, whatever stands in it.
 *
 * @param number counted from 1
 * @param text without the line's end
 * @param flaws what is odd about it; mostly nothing
 */
public record SentenceLine(long number, String text, Set<LineFlaw> flaws) {}
