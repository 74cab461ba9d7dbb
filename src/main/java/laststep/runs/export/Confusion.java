package laststep.runs.export;

import java.util.List;

/**
 * Sentences of the validation part by their class and what they were taken for.
 *
 * @param labels the classes
 * @param counts (C×C) of class row, taken for class column. Not to be modified
 */
public record Confusion(List<String> labels, int[][] counts) {}
