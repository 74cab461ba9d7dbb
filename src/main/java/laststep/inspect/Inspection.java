package laststep.inspect;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import laststep.model.LayerTrace;
import laststep.model.ModelSpec;
import laststep.model.Prediction;
import laststep.model.Trace;
import laststep.model.TrainedModel;
import laststep.text.LabelSet;
import org.ejml.data.FMatrixRMaj;

/**
 * One sentence as one model read it: everything that can be looked at. Layers, units and tokens are counted from 0. Of
 * the model it keeps the linear layer alone, so the rest of the weights may go.
 */
public final class Inspection {
    private final ModelSpec spec;
    private final LabelSet labels;
    private final FMatrixRMaj weight;
    private final FMatrixRMaj bias;
    private final Trace trace;
    private final List<ReadToken> tokens;
    private final PrefixCurve prefixes;
    private final PrefixCurve steps;

    private Inspection(
            ModelSpec spec,
            LabelSet labels,
            FMatrixRMaj weight,
            FMatrixRMaj bias,
            Trace trace,
            List<ReadToken> tokens,
            PrefixCurve prefixes,
            PrefixCurve steps) {
        this.spec = spec;
        this.labels = labels;
        this.weight = weight;
        this.bias = bias;
        this.trace = trace;
        this.tokens = tokens;
        this.prefixes = prefixes;
        this.steps = steps;
    }

    /** Runs the network on a sentence, and on each of its prefixes. */
    public static Inspection of(TrainedModel model, String sentence) {
        Inspection whole = withoutPrefixes(model, sentence);
        return whole.with(new PrefixCurve(model.prefixProbabilities(whole.ids())));
    }

    /** Runs the network on a sentence, and not yet on its prefixes. */
    static Inspection withoutPrefixes(TrainedModel model, String sentence) {
        Trace trace = model.trace(sentence);
        return new Inspection(
                model.spec(),
                model.labels(),
                model.generatorWeight(),
                model.generatorBias(),
                trace,
                ReadToken.listOf(trace.prediction().encoded()),
                new PrefixCurve(new float[trace.tokens()][]),
                StepAnswers.of(trace, model.generatorWeight(), model.generatorBias()));
    }

    /** The same with what is known of the prefixes. */
    Inspection with(PrefixCurve known) {
        return new Inspection(spec, labels, weight, bias, trace, tokens, known, steps);
    }

    /** (m) the tokens' ids. Not to be modified. */
    int[] ids() {
        return trace.prediction().encoded().ids();
    }

    /**
     * The same without cell states and gates, which are five sixths of an LSTM's numbers: h is all there is to see.
     *
     * @param like another reading of the same sentence with the same vocabulary, whose tokens are taken in place of its
     *     own; null to keep its own
     */
    Inspection hiddenStatesOnly(Inspection like) {
        Prediction answer = trace.prediction();
        Inspection words = like == null ? this : like;
        List<LayerTrace> layers = trace.layers().stream()
                .map(layer -> new LayerTrace(layer.layer(), layer.direction(), layer.h(), null, Map.of()))
                .toList();
        Trace less = new Trace(
                new Prediction(words.trace.prediction().encoded(), answer.logProbabilities(), answer.label()),
                layers,
                trace.readOut(),
                trace.logits());
        return new Inspection(spec, labels, weight, bias, less, words.tokens, prefixes, steps);
    }

    /** How many numbers it keeps, h but not cell states and gates: L·2·m·h + 2·m·C + C·2h + 2h + 3·C. */
    long hiddenNumbers() {
        long m = tokens.size();
        long h = spec.hiddenSize();
        long c = labels.size();
        return spec.nLayers() * 2 * m * h + 2 * m * c + c * 2 * h + 2 * h + 3 * c;
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
        return labels.names();
    }

    /** The index of the most probable class. */
    public int predicted() {
        return trace.prediction().label();
    }

    /** ŷ of a class, after the whole sentence. */
    public double probability(int label) {
        return trace.prediction().probability(label);
    }

    /** (C) ŷ after the whole sentence. */
    float[] probabilities() {
        float[] probabilities = new float[labels.size()];
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] = (float) probability(label);
        }
        return probabilities;
    }

    public PrefixCurve prefixes() {
        return prefixes;
    }

    /** The class probabilities at every token, in one of the two senses. */
    public PrefixCurve answers(StepReading reading) {
        return reading == StepReading.PREFIX ? prefixes : steps;
    }

    public int layers() {
        return spec.nLayers();
    }

    /** h, the units of one half. */
    public int units() {
        return spec.hiddenSize();
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

    /** The units of a half with those beside each other that are alike in h over the sentence. Takes O(h²·m). */
    public UnitOrder alike(int layer, Half half) {
        return UnitOrder.byLikeness(trace(layer, half).h());
    }

    /** Whether both are of one run of a network, however many prefixes are known. */
    public boolean isSameRun(Inspection other) {
        return other != null && trace == other.trace;
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
        return Contribution.of(label, trace.readOut(), weight, bias, trace.logits());
    }

    /** How a class's logit would come about with these numbers held; the votes stand in the order they have without. */
    public Contribution contribution(int label, WhatIf held) {
        Contribution computed = contribution(label);
        if (held.isNothing()) {
            return computed;
        }
        List<Vote> votes = computed.votes().stream()
                .map(vote -> held.at(vote.place(units())).map(vote::holding).orElse(vote))
                .toList();
        return new Contribution(label, votes, computed.bias(), answer(held).logits()[label]);
    }

    /** What the linear layer would answer with these numbers held. */
    public HeldAnswer answer(WhatIf held) {
        float[] readOut = held.in(trace.readOut());
        double[] logits = new double[labels.size()];
        for (int label = 0; label < logits.length; label++) {
            logits[label] = bias.data[label];
            for (int k = 0; k < readOut.length; k++) {
                logits[label] += readOut[k] * weight.get(label, k);
            }
        }
        return HeldAnswer.of(logits);
    }

    /** Whether both halves at the last time step, and nothing else, decide. */
    public boolean decidesAtLastStep() {
        return spec.readsLastStep();
    }

    /** At which token a half of the topmost layer is read for the decision; empty if it is read at all of them. */
    public OptionalInt decidingToken(Half half) {
        if (tokens.isEmpty() || !(spec.readsLastStep() || spec.readsEnds())) {
            return OptionalInt.empty();
        }
        boolean first = half == Half.BACKWARD && spec.readsEnds();
        return OptionalInt.of(first ? 0 : tokens.size() - 1);
    }

    private LayerTrace trace(int layer, Half half) {
        return trace.layers().get(2 * layer + half.ordinal());
    }
}
