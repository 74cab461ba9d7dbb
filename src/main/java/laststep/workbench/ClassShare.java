package laststep.workbench;

/**
 * How probable one class is.
 *
 * @param index the class's index in the model's label set, which decides its colour
 * @param probability ŷ of the class, between 0 and 1
 */
public record ClassShare(int index, String label, double probability) {}
