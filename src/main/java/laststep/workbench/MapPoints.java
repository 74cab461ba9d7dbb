package laststep.workbench;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What is known of the points of a map, sentences or words, besides their vectors. Does not change. */
public final class MapPoints {
    private final IntFunction<String> texts;
    private final List<String> classes;
    private final int[] labels;
    private final int[] predicted;
    private final float[] probabilities;
    private final int[] sizes;

    private MapPoints(
            IntFunction<String> texts,
            List<String> classes,
            int[] labels,
            int[] predicted,
            float[] probabilities,
            int[] sizes) {
        this.texts = texts;
        this.classes = List.copyOf(classes);
        this.labels = labels;
        this.predicted = predicted;
        this.probabilities = probabilities;
        this.sizes = sizes;
    }

    /**
     * Sentences. None of the arrays is copied or to be modified.
     *
     * @param texts must answer from any thread
     * @param labels their classes; −1 for one the model does not know
     * @param probabilities of the predicted classes
     * @param lengths in tokens
     */
    static MapPoints sentences(
            IntFunction<String> texts,
            List<String> classes,
            int[] labels,
            int[] predicted,
            float[] probabilities,
            int[] lengths) {
        return new MapPoints(texts, classes, labels, predicted, probabilities, lengths);
    }

    /**
     * Words. No array is copied or to be modified.
     *
     * @param labels the class each is most typical of; −1 if nobody counted or it never occurs
     * @param counts how often each occurs in the training part, or null if nobody knows
     */
    static MapPoints words(IntFunction<String> texts, List<String> classes, int[] labels, int[] counts) {
        return new MapPoints(texts, classes, labels, null, null, counts);
    }

    public int count() {
        return labels.length;
    }

    /** The sentence or the word. */
    public String text(int point) {
        return texts.apply(point);
    }

    /** The model's classes, in the order of their indices. */
    public List<String> classes() {
        return classes;
    }

    /** The class of a sentence, or the one a word is most typical of; −1 if it is none of the model's. */
    public int label(int point) {
        return labels[point];
    }

    /** Whether these are words; they have no answer. */
    public boolean words() {
        return predicted == null;
    }

    /** Whether {@link #size} is known. */
    public boolean counted() {
        return sizes != null;
    }

    public int predicted(int point) {
        return predicted[point];
    }

    /** Whether a sentence was taken for another class. */
    public boolean wrong(int point) {
        return predicted != null && labels[point] >= 0 && labels[point] != predicted[point];
    }

    /** The probability of the predicted class. */
    public float probability(int point) {
        return probabilities[point];
    }

    /** The tokens of a sentence, or how often a word occurs in the training part. */
    public int size(int point) {
        return sizes[point];
    }

    /** The points whose text holds this, whatever the case; a word that is just this comes first. */
    int[] holding(String wanted) {
        String folded = wanted.strip().toLowerCase(Locale.ROOT);
        if (folded.isEmpty()) {
            return new int[0];
        }
        int[] holding = IntStream.range(0, count())
                .filter(point -> text(point).toLowerCase(Locale.ROOT).contains(folded))
                .toArray();
        for (int k = 0; k < holding.length && words(); k++) {
            if (text(holding[k]).toLowerCase(Locale.ROOT).equals(folded)) {
                int exact = holding[k];
                System.arraycopy(holding, 0, holding, 1, k);
                holding[0] = exact;
            }
        }
        return holding;
    }
}
