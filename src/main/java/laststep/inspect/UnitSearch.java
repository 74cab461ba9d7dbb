package laststep.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laststep.model.ModelSpec;
import laststep.text.ReadListener;

/** Finds the units that behave differently in a group of tokens, or of sentences, than elsewhere. */
public final class UnitSearch {
    private final UnitSource source;
    private final ScannedSentences sentences;
    private final ModelSpec spec;

    UnitSearch(UnitSource source, ScannedSentences sentences, ModelSpec spec) {
        this.source = source;
        this.sentences = sentences;
        this.spec = spec;
    }

    /**
     * Compares each unit's values at the tokens of a group with those at all others.
     *
     * @return all units, those with the largest difference first, whatever its sign
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    List<FoundUnit> ofTokens(TokenGroup group, ReadListener listener) {
        TwoGroups groups = new TwoGroups(source.units().size());
        source.visit(
                (sentence, values, tokens) -> {
                    for (int t = 0; t < tokens; t++) {
                        groups.add(
                                group.holds(sentence, t),
                                values,
                                t * source.units().size());
                    }
                },
                listener);
        return ranked(groups);
    }

    /** Compares one number of each sentence of a class with that of all others; as {@link #ofTokens}. */
    List<FoundUnit> ofClass(int label, SentenceValue kind, ReadListener listener) {
        UnitSet units = source.units();
        TwoGroups groups = new TwoGroups(units.size());
        source.visit(
                (sentence, values, tokens) -> {
                    if (tokens == 0) {
                        return;
                    }
                    float[] numbers = new float[units.size()];
                    for (int u = 0; u < numbers.length; u++) {
                        Half half = units.unit(u).half();
                        int step = SentenceValue.readStep(half, spec.readsLastStep(), tokens);
                        numbers[u] = (float) kind.of(values, u, units.size(), tokens, step);
                    }
                    groups.add(sentences.label(sentence) == label, numbers, 0);
                },
                listener);
        return ranked(groups);
    }

    private List<FoundUnit> ranked(TwoGroups groups) {
        List<FoundUnit> found = new ArrayList<>();
        for (int u = 0; u < source.units().size(); u++) {
            found.add(groups.compared(u, source.units().unit(u)));
        }
        found.sort(Comparator.comparingDouble(unit -> -Math.abs(unit.difference())));
        return found;
    }
}
