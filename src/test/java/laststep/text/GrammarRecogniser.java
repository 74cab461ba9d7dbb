package laststep.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import laststep.text.GrammarSymbol.Alternative;
import laststep.text.GrammarSymbol.Part;
import laststep.text.GrammarSymbol.Reference;
import laststep.text.GrammarSymbol.Words;

/** Reads a sentence against a grammar, the other way round than it is written: which labels can it have? */
final class GrammarRecogniser {
    private final SampleGrammar grammar;
    private final List<String> words;
    private final Map<State, Set<Integer>> known = new HashMap<>();

    private record State(String symbol, boolean positive, String form, int start) {}

    private GrammarRecogniser(SampleGrammar grammar, String sentence) {
        this.grammar = grammar;
        this.words = List.of(sentence.split(" "));
    }

    /** That a clause is used once is not looked at, so there may be a label too many, never one too few. */
    static List<String> labels(SampleGrammar grammar, String sentence) {
        GrammarRecogniser recogniser = new GrammarRecogniser(grammar, sentence);
        List<String> labels = new ArrayList<>();
        for (boolean positive : new boolean[] {true, false}) {
            State whole = new State(grammar.start(), positive, GrammarSymbol.ANY_FORM, 0);
            if (recogniser.ends(whole).contains(recogniser.words.size())) {
                labels.add(positive ? grammar.positive() : grammar.negative());
            }
        }
        return labels;
    }

    /** Where a symbol that begins at the state's word may end. */
    private Set<Integer> ends(State state) {
        Set<Integer> found = known.get(state);
        if (found == null) {
            found = new TreeSet<>();
            for (Alternative alternative : grammar.symbols().get(state.symbol()).alternatives()) {
                if (alternative.fits(state.positive(), state.form())) {
                    found.addAll(ends(alternative.phrase(state.form()).parts(), state));
                }
            }
            known.put(state, found);
        }
        return found;
    }

    private Set<Integer> ends(List<Part> parts, State state) {
        Set<Integer> at = Set.of(state.start());
        for (Part part : parts) {
            Set<Integer> next = new TreeSet<>();
            for (int start : at) {
                if (part instanceof Words literal) {
                    addEndOf(literal, start, next);
                } else if (part instanceof Reference reference) {
                    addEndsOf(reference, state, start, next);
                }
            }
            at = next;
        }
        return at;
    }

    private void addEndOf(Words literal, int start, Set<Integer> ends) {
        List<String> expected = literal.text().isBlank()
                ? List.of()
                : List.of(literal.text().strip().split(" "));
        int end = start + expected.size();
        if (end <= words.size() && words.subList(start, end).equals(expected)) {
            ends.add(end);
        }
    }

    private void addEndsOf(Reference reference, State outer, int start, Set<Integer> ends) {
        if (reference.optional()) {
            ends.add(start);
        }
        boolean positive = reference.turn().apply(outer.positive());
        ends.addAll(ends(new State(reference.symbol(), positive, reference.formWithin(outer.form()), start)));
    }
}
