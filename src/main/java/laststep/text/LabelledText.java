package laststep.text;

/**
 * One row of a corpus.
 *
 * @param line the line of the file it came from, counted from 1
 */
public record LabelledText(int line, String label, String text) {}
