package laststep.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import laststep.text.GrammarSymbol.Alternative;
import laststep.text.GrammarSymbol.Part;
import laststep.text.GrammarSymbol.Reference;
import laststep.text.GrammarSymbol.Words;

/** Writes one sentence of a grammar, drawing an alternative at every symbol. */
final class Derivation {
    private final Map<String, GrammarSymbol> symbols;
    private final Random random;
    private final Set<Alternative> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder sentence = new StringBuilder();

    Derivation(Map<String, GrammarSymbol> symbols, Random random) {
        this.symbols = symbols;
        this.random = random;
    }

    /** @return the sentence, its words a space apart, or null if a symbol whose alternatives are used once ran out */
    String sentence(String start, boolean positive) {
        if (!write(symbols.get(start), positive, GrammarSymbol.ANY_FORM)) {
            return null;
        }
        StringJoiner words = new StringJoiner(" ");
        for (StringTokenizer pieces = new StringTokenizer(sentence.toString()); pieces.hasMoreTokens(); ) {
            words.add(pieces.nextToken());
        }
        return words.toString();
    }

    private boolean write(GrammarSymbol symbol, boolean positive, String form) {
        Alternative alternative = draw(symbol, positive, form);
        if (alternative == null) {
            return false;
        }
        if (symbol.once()) {
            used.add(alternative);
        }
        for (Part part : alternative.phrase(form).parts()) {
            if (part instanceof Words words) {
                sentence.append(words.text());
            } else if (part instanceof Reference reference && !write(reference, positive, form)) {
                return false;
            }
        }
        return true;
    }

    private boolean write(Reference reference, boolean positive, String form) {
        if (reference.optional() && random.nextBoolean()) {
            return true;
        }
        return write(symbols.get(reference.symbol()), reference.turn().apply(positive), reference.formWithin(form));
    }

    private Alternative draw(GrammarSymbol symbol, boolean positive, String form) {
        List<Alternative> open = symbol.alternatives().stream()
                .filter(a -> a.fits(positive, form) && !(symbol.once() && used.contains(a)))
                .toList();
        int total = open.stream().mapToInt(Alternative::weight).sum();
        if (total == 0) {
            return null;
        }
        int left = random.nextInt(total);
        for (Alternative alternative : open) {
            left -= alternative.weight();
            if (left < 0) {
                return alternative;
            }
        }
        throw new AssertionError("the weights changed while they were summed");
    }
}
