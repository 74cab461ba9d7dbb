package laststep.inspect;

import java.util.List;
import laststep.model.TrainedModel;

/** What one unit did on many sentences. */
public final class UnitReport {
    private static final int EXTREMES = 100;

    private final UnitRef unit;
    private final UnitValues values;
    private final SentenceValue kind;
    private final double[] numbers;
    private final ClassDistribution classes;
    private final List<TokenValue> top;
    private final List<TokenValue> bottom;
    private final List<TokenAverage> averages;
    private final Scale scale;

    private UnitReport(TrainedModel model, UnitRef unit, SentenceValue kind, UnitValues values) {
        this.unit = unit;
        this.values = values;
        this.kind = kind;
        numbers = values.bySentence(kind, unit.half(), model.spec().readsLastStep());
        classes = ClassDistribution.of(numbers, values.sentences());
        top = values.top(EXTREMES);
        bottom = values.bottom(EXTREMES);
        averages = values.byToken(model.vocabulary().size(), 1);
        scale = Scale.of(unit.quantity(), values.largest());
    }

    static UnitReport of(TrainedModel model, UnitRef unit, SentenceValue kind, UnitValues values) {
        return new UnitReport(model, unit, kind, values);
    }

    public UnitRef unit() {
        return unit;
    }

    public UnitValues values() {
        return values;
    }

    /** Which one number of each sentence is meant. */
    public SentenceValue kind() {
        return kind;
    }

    /** That number of a sentence; NaN for one of no tokens. */
    public double number(int sentence) {
        return numbers[sentence];
    }

    /** The sentences, those with the largest number first. */
    public int[] falling() {
        return UnitValues.falling(numbers);
    }

    /** How that number is distributed, class by class. */
    public ClassDistribution classes() {
        return classes;
    }

    /** The tokens with the largest values, see {@link UnitValues#top}. */
    public List<TokenValue> top() {
        return top;
    }

    /** The tokens with the smallest values, see {@link UnitValues#bottom}. */
    public List<TokenValue> bottom() {
        return bottom;
    }

    /** The mean at each token of the vocabulary, see {@link UnitValues#byToken}. */
    public List<TokenAverage> averages() {
        return averages;
    }

    /** How its values become colours. */
    public Scale scale() {
        return scale;
    }
}
