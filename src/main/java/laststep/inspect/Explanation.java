package laststep.inspect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import laststep.text.ReadListener;

/** Why a sentence is taken for a class: what each of its tokens adds to the class's number, by one or more methods. */
public final class Explanation {
    private final TrainedModel model;
    private final Prediction prediction;
    private final List<ReadToken> tokens;
    private final int label;
    private final ExplainChoice choice;
    private final Map<AttributionMethod, Attribution> attributions = new EnumMap<>(AttributionMethod.class);

    private Explanation(TrainedModel model, String sentence, OptionalInt label, ExplainChoice choice) {
        this.model = model;
        this.choice = choice;
        prediction = model.predict(sentence);
        tokens = ReadToken.listOf(prediction.encoded());
        this.label = label.orElse(prediction.label());
    }

    /**
     * Runs the network on the sentence and on what the methods make of it: for m tokens once forward and backward for gradient ×
     * input, as often as there are steps for integrated gradients, and m times forward for each of the other two.
     *
     * @param label the class to explain; empty: the one that is predicted
     * @param listener hears how many of these runs are done
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    public static Explanation of(
            TrainedModel model, String sentence, OptionalInt label, ExplainChoice choice, ReadListener listener) {
        Explanation explanation = new Explanation(model, sentence, label, choice);
        Attributor attributor = new Attributor(
                choice.target().of(model, explanation.label),
                explanation.prediction.encoded().ids(),
                choice,
                listener);
        for (AttributionMethod method : AttributionMethod.values()) {
            if (choice.methods().contains(method)) {
                explanation.attributions.put(method, attributor.attribute(method));
            }
        }
        return explanation;
    }

    /** The sentence as the network read it: without what was cut. */
    public List<ReadToken> tokens() {
        return tokens;
    }

    /** How many tokens behind max_length were not read, and so have no score. */
    public int cut() {
        return prediction.encoded().cut();
    }

    /** The sentence as it was typed, in Unicode's form NFC. */
    public String sentence() {
        return prediction.encoded().sentence();
    }

    /** The classes, in the order of their indices. */
    public List<String> labels() {
        return model.labels().names();
    }

    /** The class that is explained. */
    public int label() {
        return label;
    }

    /** The most probable class. */
    public int predicted() {
        return prediction.label();
    }

    /** log ŷ of the class that is explained. */
    public double logProbability() {
        return prediction.logProbabilities()[label];
    }

    /** ŷ of the class that is explained. */
    public double probability() {
        return prediction.probability(label);
    }

    public ExplainChoice choice() {
        return choice;
    }

    /** By each of the methods that were chosen, in their own order. */
    public List<Attribution> attributions() {
        return List.copyOf(attributions.values());
    }

    /** @return empty if the method was not chosen */
    public Optional<Attribution> attribution(AttributionMethod method) {
        return Optional.ofNullable(attributions.get(method));
    }
}
