package laststep.predict;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import laststep.model.Prediction;
import laststep.text.SentenceLine;

/**
 * A line and what the model makes of it.
 *
 * @param line as it was read
 * @param prediction the same, to the bit, as if its sentence were asked alone
 */
public record Answer(SentenceLine line, Prediction prediction) {
    /** The tokens that the vocabulary does not know, in the order of the sentence, each as often as it stands there. */
    public List<String> unknown() {
        return IntStream.range(0, prediction.encoded().tokens().size())
                .filter(prediction.encoded()::unknown)
                .mapToObj(t -> prediction.encoded().tokens().get(t).text())
                .toList();
    }

    /** The classes, the most probable first; equally probable ones in the order of their indices. */
    public static List<Integer> best(float[] logProbabilities, int most) {
        return IntStream.range(0, logProbabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -logProbabilities[label]))
                .limit(most)
                .toList();
    }
}
