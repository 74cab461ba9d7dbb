package laststep.workbench;

/**
 * The sentence that is looked at, on a map.
 *
 * @param vector (2H) its read-out, by the map's own model. Not to be modified
 * @param place where it lies. Not to be modified
 * @param label the predicted class
 * @param probability of that class
 */
public record TypedPoint(String text, float[] vector, float[] place, int label, double probability) {}
