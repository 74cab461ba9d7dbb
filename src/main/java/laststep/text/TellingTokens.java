package laststep.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The tokens that tell each class from all others, by the χ² test of independence between "the sentence holds the token"
 * and "the sentence is of the class". With n sentences, of them
 *
 * <pre>
 *               of the class   of others
 * with it            a             b
 * without            c             d        χ² = n·(a·d − b·c)² / ((a+b)·(c+d)·(a+c)·(b+d))
 * </pre>
 *
 * Only tokens that are more frequent in the class than outside it (a·d > b·c) speak for it. Sentences are counted, not
 * tokens: one review of a hundred ㅋ is one opinion.
 */
public final class TellingTokens {
    private TellingTokens() {}

    /**
     * @param kept how many ranks are looked at: those of the vocabulary
     * @param most how many tokens a class gets at most
     * @return (C) the tokens of each class, the most telling first
     */
    public static List<List<TellingToken>> of(TokenCounts counts, int kept, int most) {
        ClassCounts byClass = counts.byClass();
        Comparator<TellingToken> mostFirst =
                Comparator.comparingDouble(TellingToken::chiSquare).reversed().thenComparing(TellingToken::token);
        List<BestFew<TellingToken>> best = new ArrayList<>();
        for (int label = 0; label < byClass.classes(); label++) {
            best.add(new BestFew<>(most, mostFirst));
        }
        for (int rank = 0; rank < kept; rank++) {
            int type = counts.type(rank);
            String token = counts.token(rank);
            int all = sentences(byClass, type);
            byClass.eachClass(type, (label, inClass) -> {
                TellingToken telling =
                        telling(token, inClass, all - inClass, byClass.rowsOf(label), counts.sentences());
                if (telling.chiSquare() > 0) {
                    best.get(label).add(telling);
                }
            });
        }
        return best.stream().map(BestFew::sorted).toList();
    }

    private static int sentences(ClassCounts byClass, int type) {
        int[] sum = new int[1];
        byClass.eachClass(type, (label, sentences) -> sum[0] += sentences);
        return sum[0];
    }

    /** @param rows sentences of the class @param n of all classes */
    private static TellingToken telling(String token, int a, int b, int rows, int n) {
        double c = rows - a;
        double d = n - rows - b;
        double difference = a * d - b * c;
        double chance = ((double) a + b) * (c + d) * (a + c) * (b + d);
        boolean speaksForIt = difference > 0 && chance > 0;
        return new TellingToken(token, speaksForIt ? n * difference * difference / chance : 0, a, b);
    }
}
