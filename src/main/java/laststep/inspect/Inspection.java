package laststep.inspect;

import java.util.List;
import java.util.OptionalInt;
import laststep.model.LayerTrace;
import laststep.model.Trace;
import laststep.model.TrainedModel;

/** One sentence as one model read it: everything that can be looked at. Layers, units and tokens are counted from 0. */
public final class Inspection {
    private final TrainedModel model;
    private final Trace trace;
    private final List<ReadToken> tokens;
    private final PrefixCurve prefixes;

    private Inspection(TrainedModel model, Trace trace) {
        this.model = model;
        this.trace = trace;
        tokens = ReadToken.listOf(trace.prediction().encoded());
        prefixes = new PrefixCurve(trace.prefixProbabilities());
    }

    /** Runs the network on a sentence, and on each of its prefixes. */
    public static Inspection of(TrainedModel model, String sentence) {
        return new Inspection(model, model.trace(sentence));
    }

    public List<ReadToken> tokens() {
        return tokens;
    }

    /** How many tokens behind max_length were cut off. */
    public int cut() {
        return trace.prediction().encoded().cut();
    }

    /** The classes, in the order of their indices. */
    public List<String> labels() {
        return model.labels().names();
    }

    /** The index of the most probable class. */
    public int predicted() {
        return trace.prediction().label();
    }

    /** ŷ of a class, after the whole sentence. */
    public double probability(int label) {
        return trace.prediction().probability(label);
    }

    public PrefixCurve prefixes() {
        return prefixes;
    }

    public int layers() {
        return model.spec().nLayers();
    }

    /** h, the units of one half. */
    public int units() {
        return model.spec().hiddenSize();
    }

    /** What can be looked at of this kind of cell: h, then c if there is one, then the gates. */
    public List<String> quantities() {
        return trace.layers().get(0).quantities();
    }

    /** One quantity of one unit when it had read a token. */
    public double value(int layer, Half half, String quantity, int unit, int token) {
        return trace(layer, half).quantity(quantity)[token][unit];
    }

    public Heatmap heatmap(int layer, Half half, String quantity, UnitOrder order) {
        return new Heatmap(trace(layer, half).quantity(quantity), order, scale(layer, quantity));
    }

    /** One scale for both halves, so that they can be compared. */
    private Scale scale(int layer, String quantity) {
        return switch (quantity) {
            case "h", "g", "n" -> Scale.SIGNED;
            case "c" ->
                Scale.symmetric(
                        trace(layer, Half.FORWARD).c(),
                        trace(layer, Half.BACKWARD).c());
            default -> Scale.GATE;
        };
    }

    /** How a class's logit comes about. */
    public Contribution contribution(int label) {
        return Contribution.of(label, trace.readOut(), model.generatorWeight(), model.generatorBias(), trace.logits());
    }

    /** Whether both halves at the last time step, and nothing else, decide. */
    public boolean decidesAtLastStep() {
        return model.spec().readsLastStep();
    }

    /** At which token a half of the topmost layer is read for the decision; empty if it is read at all of them. */
    public OptionalInt decidingToken(Half half) {
        if (tokens.isEmpty() || !(model.spec().readsLastStep() || model.spec().readsEnds())) {
            return OptionalInt.empty();
        }
        boolean first = half == Half.BACKWARD && model.spec().readsEnds();
        return OptionalInt.of(first ? 0 : tokens.size() - 1);
    }

    private LayerTrace trace(int layer, Half half) {
        return trace.layers().get(2 * layer + half.ordinal());
    }
}
