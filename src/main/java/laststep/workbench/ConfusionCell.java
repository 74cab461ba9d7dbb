package laststep.workbench;

/**
 * A cell of the confusion matrix.
 *
 * @param label its row: the class the sentences are of
 * @param predicted its column: the class they were taken for
 */
public record ConfusionCell(int label, int predicted) {}
