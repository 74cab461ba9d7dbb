package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TokenizedCorpusTest {
    private final Tokenizer tokenizer = TokenizerKind.WHITESPACE.create();
    private final Corpus corpus = Corpora.of("bad\tnot good", "good\tgood good fun", "bad\tbad");
    private final TokenizedCorpus tokenized = TokenizedCorpus.of(corpus, tokenizer, ReadListener.NONE);

    @Test
    void theVocabularyKnowsTheGivenRowsOnly() {
        assertThat(tokenized.vocabulary(new int[] {0, 2}, 1, 0).tokens())
                .containsExactly("<unk>", "<pad>", "bad", "good", "not");
    }

    @Test
    void examplesCarryTheirRowTheirIdsAndTheirLabel() {
        Vocabulary vocabulary = Vocabulary.ofTokens(List.of("<unk>", "<pad>", "good", "fun"));
        List<Example> examples = tokenized.examples(new int[] {1}, vocabulary, corpus.labels(), 256);
        assertThat(examples).singleElement().satisfies(example -> {
            assertThat(example.row()).isEqualTo(1);
            assertThat(example.ids()).containsExactly(2, 2, 3);
            assertThat(corpus.labels().name(example.label())).isEqualTo("good");
        });
    }

    @Test
    void examplesAreThoseOfTheSentenceEncoder() {
        Corpus large = Corpora.ofClasses(1500, 1200); // more rows than are tokenised at once
        TokenizedCorpus all = TokenizedCorpus.of(large, tokenizer, ReadListener.NONE);
        int[] rows = Split.stratified(large, 0, 0).train();
        Vocabulary vocabulary = all.vocabulary(rows, 2, 0);
        List<Example> expected = new SentenceEncoder(tokenizer, vocabulary, 2).examples(large, large.labels());
        assertThat(all.examples(rows, vocabulary, large.labels(), 2))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(expected);
    }

    @Test
    void theListenerMayCancel() {
        assertThatThrownBy(() -> TokenizedCorpus.of(corpus, tokenizer, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void statisticsCountClassesLengthsTokensAndTypes() {
        CorpusStatistics statistics = CorpusStatistics.of(corpus, tokenizer);
        assertThat(statistics.classCounts()).containsExactly(entry("bad", 2), entry("good", 1));
        assertThat(statistics.lengthCounts()).containsExactly(0, 1, 1, 1);
        assertThat(statistics.longest()).isEqualTo(3);
        assertThat(statistics.meanLength()).isEqualTo(2);
        assertThat(statistics.tokens()).isEqualTo(6);
        assertThat(statistics.types()).isEqualTo(4);
    }
}
