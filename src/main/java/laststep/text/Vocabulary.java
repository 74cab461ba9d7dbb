package laststep.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laststep.message.ProblemException;

/** The token types the network knows: {@code <unk>} is 0, {@code <pad>} is 1, the corpus' own follow. */
public final class Vocabulary {
    public static final int UNK = 0;
    public static final int PAD = 1;

    private static final List<String> SPECIALS = List.of("<unk>", "<pad>");

    private final List<String> tokens;
    private final Map<String, Integer> ids = new HashMap<>();

    private Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (int id = SPECIALS.size(); id < tokens.size(); id++) {
            String token = tokens.get(id);
            if (SPECIALS.contains(token) || ids.put(token, id) != null) {
                throw new ProblemException("problem.corpus.vocabularyTwice", token);
            }
        }
    }

    /** Whether a token reads like one of the two that are no words; a vocabulary takes it for unknown. */
    static boolean isSpecial(String token) {
        return SPECIALS.contains(token);
    }

    /** The vocabulary of these sentences, as {@link #ofCounts} orders it. */
    public static Vocabulary of(Iterable<List<Token>> sentences, int minFreq, int maxVocab) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Token> sentence : sentences) {
            for (Token token : sentence) {
                counts.merge(token.text(), 1, Integer::sum);
            }
        }
        return ofCounts(counts, minFreq, maxVocab);
    }

    /**
     * The types that occur at least {@code minFreq} times: the most frequent first, equally frequent ones by their
     * characters, which is torchtext's order.
     *
     * @param counts how often each type occurs in the training part
     * @param maxVocab how many types at most, the two specials not counted; 0 for no limit
     */
    public static Vocabulary ofCounts(Map<String, Integer> counts, int minFreq, int maxVocab) {
        Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.comparingByValue(Comparator.reverseOrder());
        List<String> tokens = new ArrayList<>(SPECIALS);
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= minFreq && !SPECIALS.contains(entry.getKey()))
                .sorted(byCount.thenComparing(Map.Entry.comparingByKey()))
                .limit(maxVocab == 0 ? Long.MAX_VALUE : maxVocab)
                .forEach(entry -> tokens.add(entry.getKey()));
        return new Vocabulary(tokens);
    }

    /**
     * A vocabulary that was kept in a file.
     *
     * @throws ProblemException if it does not start with {@code <unk>} and {@code <pad>}, or holds a token twice
     */
    public static Vocabulary ofTokens(List<String> tokensInIdOrder) {
        if (tokensInIdOrder.size() < SPECIALS.size()
                || !tokensInIdOrder.subList(0, SPECIALS.size()).equals(SPECIALS)) {
            throw new ProblemException("problem.corpus.vocabularyStart");
        }
        return new Vocabulary(tokensInIdOrder);
    }

    /** @return the type's id, or {@link #UNK} if it is unknown; a special that somebody typed is unknown too */
    public int id(String token) {
        return ids.getOrDefault(token, UNK);
    }

    public String token(int id) {
        return tokens.get(id);
    }

    /** |V|, the two specials counted. */
    public int size() {
        return tokens.size();
    }

    /** All types in id order. */
    public List<String> tokens() {
        return tokens;
    }
}
