package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingTokensTest {
    private final Corpus corpus = Corpora.of(lines("reviews.tsv").toArray(String[]::new));
    private final TokenCounts counts = TokenCounts.of(
            TokenizedCorpus.of(corpus, TokenizerKind.WHITESPACE.create(), ReadListener.NONE),
            IntStream.range(0, corpus.size()).toArray());

    /** docs/golden/telling_tokens.py */
    @Test
    void chiSquareAndSentencesAreSciPysAndScikitLearns() {
        List<List<TellingToken>> all = TellingTokens.of(counts, counts.types(), Integer.MAX_VALUE);
        List<String> expected = lines("chi2.tsv");
        int checked = 0;
        for (String line : expected) {
            String[] fields = line.split("\t");
            TellingToken token = all.get(corpus.labels().indexOf(fields[0])).stream()
                    .filter(candidate -> candidate.token().equals(fields[1]))
                    .findFirst()
                    .orElseThrow();
            double chiSquare = Double.parseDouble(fields[2]);
            assertThat(token.chiSquare()).as(line).isCloseTo(chiSquare, within(1e-9 * chiSquare));
            assertThat(token.inClass()).as(line).isEqualTo(Integer.parseInt(fields[3]));
            assertThat(token.inOthers()).as(line).isEqualTo(Integer.parseInt(fields[4]));
            checked++;
        }
        assertThat(checked)
                .isGreaterThan(20)
                .isEqualTo(all.stream().mapToInt(List::size).sum());
    }

    @Test
    void theMostTellingStandFirstAndOnlySoManyAsWanted() {
        List<List<TellingToken>> all = TellingTokens.of(counts, counts.types(), Integer.MAX_VALUE);
        List<List<TellingToken>> few = TellingTokens.of(counts, counts.types(), 3);

        for (int label = 0; label < few.size(); label++) {
            assertThat(few.get(label)).hasSize(3).isEqualTo(all.get(label).subList(0, 3));
            assertThat(all.get(label)).extracting(token -> -token.chiSquare()).isSorted();
        }
    }

    @Test
    void whatTheVocabularyLeavesOutTellsNothing() {
        int kept = counts.kept(8, 0);

        assertThat(TellingTokens.of(counts, kept, Integer.MAX_VALUE))
                .allSatisfy(ofClass -> assertThat(ofClass)
                        .isNotEmpty()
                        .allMatch(token -> IntStream.range(0, kept)
                                .anyMatch(rank -> counts.token(rank).equals(token.token()))));
        assertThat(kept).isLessThan(counts.types());
    }

    @Test
    void aTokenOfEverySentenceTellsNothing() {
        Corpus same = Corpora.of("a\tthe x", "b\tthe y");
        TokenCounts both = TokenCounts.of(
                TokenizedCorpus.of(same, TokenizerKind.WHITESPACE.create(), ReadListener.NONE), new int[] {0, 1});

        assertThat(TellingTokens.of(both, both.types(), 9).get(0))
                .extracting(TellingToken::token)
                .containsExactly("x");
    }

    private static List<String> lines(String name) {
        try (InputStream in = TellingTokensTest.class.getResourceAsStream("/telling/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
