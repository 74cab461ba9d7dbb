package laststep.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which rows of a corpus have exactly the same text. Texts are numbered in the order they first appear. */
final class SameTexts {
    private final int[] textOf;
    private final int[] first;
    private final int[] next;

    private SameTexts(int[] textOf, int texts) {
        this.textOf = textOf;
        first = new int[texts];
        next = new int[textOf.length];
        Arrays.fill(first, -1);
        for (int row = textOf.length - 1; row >= 0; row--) {
            next[row] = first[textOf[row]];
            first[textOf[row]] = row;
        }
    }

    static SameTexts of(Corpus corpus) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] textOf = new int[corpus.size()];
        for (int row = 0; row < textOf.length; row++) {
            int unseen = numbers.size();
            Integer number = numbers.putIfAbsent(corpus.rows().get(row).text(), unseen);
            textOf[row] = number == null ? unseen : number;
        }
        return new SameTexts(textOf, numbers.size());
    }

    /** How many different texts there are. */
    int texts() {
        return first.length;
    }

    /** The first row of a text. */
    int first(int text) {
        return first[text];
    }

    /** The first row that has the text of this one. */
    int firstLike(int row) {
        return first[textOf[row]];
    }

    /** The next row with the same text, or −1. */
    int next(int row) {
        return next[row];
    }
}
