package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenCountsTest {
    private static final String[] WORDS = {"a", "b", "c", "d", "e", "f", "g", "<unk>", "<pad>", "배송", "좋", "ㅋㅋ"};

    private final Corpus corpus = Corpora.of(lines());
    private final TokenizedCorpus tokenized =
            TokenizedCorpus.of(corpus, TokenizerKind.WHITESPACE.create(), ReadListener.NONE);
    private final int[] rows =
            IntStream.range(0, corpus.size()).filter(row -> row % 3 != 0).toArray();
    private final TokenCounts counts = TokenCounts.of(tokenized, rows);

    /** More rows than stand in one block, words of falling frequency, some that look like the vocabulary's own. */
    private static String[] lines() {
        Random random = new Random(2);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < 2300; row++) {
            StringBuilder text = new StringBuilder("x" + random.nextInt(900));
            for (int t = random.nextInt(6); t > 0; t--) {
                text.append(' ').append(WORDS[Math.min(random.nextInt(WORDS.length), random.nextInt(WORDS.length))]);
            }
            lines.add("class" + random.nextInt(4) + "\t" + text);
        }
        return lines.toArray(String[]::new);
    }

    @Test
    void theRanksThatAreKeptAreTheVocabulary() {
        for (int minFreq : new int[] {1, 2, 5, 100, 100_000}) {
            for (int maxVocab : new int[] {0, 1, 7, 100_000}) {
                List<String> expected =
                        tokenized.vocabulary(rows, minFreq, maxVocab).tokens();
                int kept = counts.kept(minFreq, maxVocab);
                assertThat(IntStream.range(0, kept).mapToObj(counts::token).toList())
                        .as(minFreq + " " + maxVocab)
                        .isEqualTo(expected.subList(2, expected.size()));
            }
        }
    }

    @Test
    void unknownTokensAndSentencesAreThoseOfEncodedSentences() {
        for (int minFreq : new int[] {1, 2, 3, 50, 100_000}) {
            Vocabulary vocabulary = tokenized.vocabulary(rows, minFreq, 0);
            List<Example> examples = tokenized.examples(rows, vocabulary, corpus.labels(), 1000);
            long tokens =
                    examples.stream().mapToLong(example -> unknown(example)).sum();
            long sentences =
                    examples.stream().filter(example -> unknown(example) > 0).count();
            int kept = counts.kept(minFreq, 0);
            assertThat(counts.unknownTokens(kept)).as("min_freq " + minFreq).isEqualTo(tokens);
            assertThat(counts.unknownSentences(kept)).as("min_freq " + minFreq).isEqualTo((int) sentences);
        }
        assertThat(counts.unknownTokens(counts.kept(1, 0)))
                .as("<unk> and <pad> that somebody typed")
                .isPositive();
    }

    private static long unknown(Example example) {
        return IntStream.of(example.ids()).filter(id -> id == Vocabulary.UNK).count();
    }

    @Test
    void theCountsOfTheClassesAddUpToTheToken() {
        Map<String, int[]> expected = new HashMap<>();
        for (int row : rows) {
            LabelledText labelled = corpus.rows().get(row);
            for (String token : labelled.text().split(" ")) {
                expected.computeIfAbsent(token, any -> new int[4])[
                        corpus.labels().indexOf(labelled.label())]++;
            }
        }
        assertThat(counts.types()).isEqualTo(expected.size());
        for (int rank = 0; rank < counts.types(); rank++) {
            int[] ofClasses = counts.countsOfClasses(rank);
            assertThat(ofClasses).as(counts.token(rank)).isEqualTo(expected.get(counts.token(rank)));
            assertThat(IntStream.of(ofClasses).sum()).isEqualTo(counts.count(rank));
        }
    }

    @Test
    void aTokenThatASentenceRepeatsIsOneSentence() {
        Corpus two = Corpora.of("a\tx x x", "b\ty x");
        TokenCounts few = TokenCounts.of(
                TokenizedCorpus.of(two, TokenizerKind.WHITESPACE.create(), ReadListener.NONE), new int[] {0, 1});

        assertThat(few.token(0)).isEqualTo("x");
        assertThat(few.countsOfClasses(0)).containsExactly(3, 1);
        assertThat(few.byClass().sentences(few.type(0))).containsExactly(1, 1);
    }

    @Test
    void noRowsHaveNothingUnknown() {
        TokenCounts none = TokenCounts.of(tokenized, new int[0]);

        assertThat(none.types()).isZero();
        assertThat(none.kept(1, 0)).isZero();
        assertThat(none.unknownTokens(0)).isZero();
        assertThat(none.unknownSentences(0)).isZero();
    }
}
