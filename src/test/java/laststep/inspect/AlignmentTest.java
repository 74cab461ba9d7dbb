package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void whatBothHaveStandsInOneColumnAndTheRestInItsOwn() {
        assertThat(pairs("it was good", "it was not good")).containsExactly("it it", "was was", "- not", "good good");
    }

    @Test
    void aWordInAnothersPlaceIsNobodysPartner() {
        assertThat(pairs("the good film", "the bad film")).containsExactly("the the", "good -", "- bad", "film film");
    }

    @Test
    void thePairsAreALongestCommonSubsequence() {
        // python3: len of LCS("abcbdab", "bdcaba") is 4, the textbook's example
        List<String> pairs = pairs("a b c b d a b", "b d c a b a");

        assertThat(pairs.stream().filter(pair -> !pair.contains("-"))).hasSize(4);
        assertThat(pairs).hasSize(7 + 6 - 4);
    }

    @Test
    void anUnknownWordIsStillTheSameWord() {
        Alignment both =
                Alignment.of(List.of(new ReadToken("별로", "별로", true)), List.of(new ReadToken("별로", "별로", false)));

        assertThat(both.columns()).containsExactly(new Alignment.Column(0, 0));
    }

    @Test
    void aSideWithNothingLeavesTheOtherAlone() {
        assertThat(pairs("", "b c")).containsExactly("- b", "- c");
        assertThat(pairs("", "")).isEmpty();
    }

    @Test
    void aTokenIsFoundInItsColumn() {
        Alignment both = Alignment.of(tokens("it was good"), tokens("it was not good"));

        assertThat(both.columnOf(Side.LEFT, 2)).isEqualTo(3);
        assertThat(both.columnOf(Side.RIGHT, 2)).isEqualTo(2);
        assertThat(both.columnOf(Side.RIGHT, -1)).isEqualTo(-1);
    }

    private static List<String> pairs(String left, String right) {
        List<ReadToken> lefts = tokens(left);
        List<ReadToken> rights = tokens(right);
        return Alignment.of(lefts, rights).columns().stream()
                .map(column -> text(lefts, column.left()) + " " + text(rights, column.right()))
                .toList();
    }

    private static String text(List<ReadToken> tokens, int at) {
        return at < 0 ? "-" : tokens.get(at).text();
    }

    private static List<ReadToken> tokens(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new ReadToken(word, word, false))
                .toList();
    }
}
