package laststep.workbench;

/**
 * A labelled sentence and what it was taken for.
 *
 * @param line where it stands in its file, counted from 1
 * @param actual its label
 * @param label the index of the class it is of; −1 if the model does not know its label
 * @param predicted the index of the class it was taken for, or, where labels are in doubt, seems to be of
 * @param probability ŷ of that class, between 0 and 1
 */
public record EvaluatedSentence(int line, String actual, int label, int predicted, double probability, String text) {
    public boolean right() {
        return label == predicted;
    }
}
