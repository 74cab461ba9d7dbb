package laststep.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import laststep.text.BestFew;

/** What one unit held at every token of many sentences. */
public final class UnitValues {
    private final ScannedSentences sentences;
    private final float[] values;

    /** @param values (N) of all tokens, sentence after sentence. Not copied, not to be modified */
    UnitValues(ScannedSentences sentences, float[] values) {
        this.sentences = sentences;
        this.values = values;
    }

    public ScannedSentences sentences() {
        return sentences;
    }

    public double value(int sentence, int token) {
        return values[sentences.first(sentence) + token];
    }

    /** The tokens with the largest values, the largest first; of equal ones, those that stand first. */
    public List<TokenValue> top(int count) {
        return extreme(count, 1);
    }

    /** The tokens with the smallest values, the smallest first; of equal ones, those that stand first. */
    public List<TokenValue> bottom(int count) {
        return extreme(count, -1);
    }

    private List<TokenValue> extreme(int count, int sign) {
        Comparator<TokenValue> best = Comparator.comparingDouble((TokenValue at) -> -sign * at.value())
                .thenComparingInt(TokenValue::sentence)
                .thenComparingInt(TokenValue::token);
        BestFew<TokenValue> kept = new BestFew<>(count, best);
        for (int s = 0; s < sentences.size(); s++) {
            for (int t = 0; t < sentences.tokens(s); t++) {
                double value = value(s, t);
                if (!kept.isFull() || sign * value > sign * kept.worst().value()) {
                    kept.add(new TokenValue(s, t, value));
                }
            }
        }
        return kept.sorted();
    }

    /**
     * The mean value at each token of the vocabulary that occurs often enough, the largest mean first. Words that the
     * vocabulary does not know are together what they are for the network: {@code <unk>}.
     */
    public List<TokenAverage> byToken(int vocabularySize, int minCount) {
        int[] counts = new int[vocabularySize];
        double[] sums = new double[vocabularySize];
        for (int s = 0; s < sentences.size(); s++) {
            int[] ids = sentences.ids(s);
            for (int t = 0; t < ids.length; t++) {
                counts[ids[t]]++;
                sums[ids[t]] += value(s, t);
            }
        }
        List<TokenAverage> averages = new ArrayList<>();
        for (int id = 0; id < vocabularySize; id++) {
            if (counts[id] >= Math.max(1, minCount)) {
                averages.add(new TokenAverage(id, counts[id], sums[id] / counts[id]));
            }
        }
        averages.sort(Comparator.comparingDouble(TokenAverage::mean).reversed());
        return averages;
    }

    /** One number a sentence; NaN for one of no tokens. @param lastOnly whether the last time step alone decides */
    public double[] bySentence(SentenceValue kind, Half half, boolean lastOnly) {
        double[] numbers = new double[sentences.size()];
        for (int s = 0; s < numbers.length; s++) {
            int m = sentences.tokens(s);
            numbers[s] = m == 0
                    ? Double.NaN
                    : kind.of(values, sentences.first(s), 1, m, SentenceValue.readStep(half, lastOnly, m));
        }
        return numbers;
    }

    /** The largest absolute value; 0 if there is none. */
    public double largest() {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The order of the sentences by one number of each, the largest first; those without one last. */
    static int[] falling(double[] numbers) {
        Integer[] order = new Integer[numbers.length];
        Arrays.setAll(order, s -> s);
        Arrays.sort(
                order,
                Comparator.comparingDouble(s -> Double.isNaN(numbers[s]) ? Double.POSITIVE_INFINITY : -numbers[s]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
