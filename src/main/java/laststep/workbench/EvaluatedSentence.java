package laststep.workbench;

/**
 * A labelled sentence and what it was taken for.
 *
 * @param label the index of the class it is of
 * @param predicted the index of the class it was taken for
 * @param probability ŷ of that class, between 0 and 1
 */
public record EvaluatedSentence(int label, int predicted, double probability, String text) {
    public boolean right() {
        return label == predicted;
    }
}
