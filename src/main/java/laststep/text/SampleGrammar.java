package laststep.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import laststep.message.ProblemException;
import laststep.text.GrammarSymbol.Alternative;
import laststep.text.GrammarSymbol.Part;
import laststep.text.GrammarSymbol.Reference;

/**
 * A grammar that writes labelled sentences. On the way down from the start symbol it carries a polarity, which is the
 * label at the start and may be turned round on the way, and a form, which a table of inflected words picks a column by.
 *
 * @param file the name of the file it was read from
 * @param positive the label of a sentence that starts out positive
 * @param negative the label of one that starts out negative
 * @param fewestWords words of the shortest sentence that is kept
 * @param mostWords words of the longest
 * @param start the name of the symbol every sentence starts from
 */
record SampleGrammar(
        String file,
        String positive,
        String negative,
        int fewestWords,
        int mostWords,
        String start,
        Map<String, GrammarSymbol> symbols) {
    /** Sentences drawn for each one kept before the grammar is called too small. */
    private static final int PATIENCE = 20;

    private record State(String symbol, boolean positive, String form) {}

    /** @throws ProblemException if a reference leads nowhere, naming its line */
    void check() {
        Set<State> seen = new HashSet<>();
        GrammarSymbol first = symbols.get(start);
        for (boolean polarity : new boolean[] {true, false}) {
            check(new State(start, polarity, GrammarSymbol.ANY_FORM), first.line(), seen);
        }
    }

    private void check(State state, int line, Set<State> seen) {
        GrammarSymbol symbol = symbols.get(state.symbol());
        if (symbol == null) {
            throw GrammarReader.wrong(file, line, "problem.sample.grammar.unknown", state.symbol());
        }
        if (!seen.add(state)) {
            return;
        }
        boolean any = false;
        for (Alternative alternative : symbol.alternatives()) {
            if (alternative.fits(state.positive(), state.form())) {
                any = true;
                for (Part part : alternative.phrase(state.form()).parts()) {
                    if (part instanceof Reference reference) {
                        check(inside(reference, state), reference.line(), seen);
                    }
                }
            }
        }
        if (!any) {
            throw GrammarReader.wrong(
                    file,
                    line,
                    "problem.sample.grammar.none",
                    state.symbol(),
                    state.positive() ? "+" : "-",
                    state.form());
        }
    }

    private static State inside(Reference reference, State outer) {
        return new State(
                reference.symbol(), reference.turn().apply(outer.positive()), reference.formWithin(outer.form()));
    }

    /**
     * Writes sentences, no two with the same letters.
     *
     * @param seed the same seed writes the same sentences, on every machine
     * @return the label of each sentence, in the order they were written
     * @throws ProblemException if the grammar has not so many different ones
     */
    Map<String, String> write(int sentences, long seed) {
        Random random = new Random(seed);
        Map<String, String> labels = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int draws = 0; labels.size() < sentences; draws++) {
            if (draws == PATIENCE * sentences) {
                throw new ProblemException("problem.sample.small", file, sentences, labels.size());
            }
            boolean isPositive = random.nextBoolean();
            String sentence = new Derivation(symbols, random).sentence(start, isPositive);
            if (sentence != null && fits(sentence) && seen.add(sentence.replace(" ", ""))) {
                labels.put(sentence, isPositive ? positive : negative);
            }
        }
        return labels;
    }

    private boolean fits(String sentence) {
        int words = sentence.split(" ").length;
        return words >= fewestWords && words <= mostWords;
    }
}
