package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import laststep.message.Messages;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCorporaTest {
    private static final Map<String, LoadedCorpus> LOADED = new HashMap<>();

    @ParameterizedTest
    @MethodSource("ids")
    void everySampleHasTheRowsItAnnounces(String id) {
        int announced = SampleCorpora.all().stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .orElseThrow()
                .rows();

        assertThat(sample(id).corpus().rows()).hasSize(announced);
        assertThat(sample(id).report()).satisfies(report -> {
            assertThat(report.rowsTaken()).isEqualTo(announced);
            assertThat(report.rejected()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void noSentenceStandsThereTwiceHoweverItIsSpacedOrPunctuated(String id) {
        assertThat(sample(id).corpus().rows())
                .extracting(row -> row.text().replaceAll("[^\\p{L}\\p{N}]", ""))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aSampleIsTheSameEachTime(String id) {
        assertThat(SampleCorpora.load(id).corpus()).isEqualTo(sample(id).corpus());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theDigestIsThatOfTheRowsAsATsvFile(String id) throws Exception {
        String tsv = sample(id).corpus().rows().stream()
                .map(row -> row.label() + "\t" + row.text() + "\n")
                .collect(Collectors.joining());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(tsv.getBytes(StandardCharsets.UTF_8));

        assertThat(sample(id).corpus().sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aSampleIsOpenedByItsSource(String id) {
        String source = sample(id).corpus().source();

        assertThat(source).isEqualTo("sample:" + id);
        assertThat(CorpusSource.open(source, ReadListener.NONE).corpus())
                .isEqualTo(sample(id).corpus());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySampleIsNamedAndItsOriginToldInBothLanguages(String id) {
        for (Locale language : Messages.LANGUAGES) {
            for (String key : List.of(".name", ".about", ".origin")) {
                assertThat(Messages.of(language).get("corpus.sample." + id + key))
                        .isNotBlank();
            }
        }
    }

    @Test
    void anUnknownSampleIsAnsweredWithTheOnesThereAre() {
        assertThatThrownBy(() -> SampleCorpora.load("songs"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("songs")
                .hasMessageContaining("shop-reviews-ko, film-reviews-en, wordnet-glosses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-reviews-ko", "film-reviews-en"})
    void theClassesOfReviewsAreBalanced(String id) {
        Corpus corpus = sample(id).corpus();
        long first = corpus.rows().stream()
                .filter(row -> row.label().equals(corpus.labels().name(0)))
                .count();

        assertThat(corpus.labels().size()).isEqualTo(2);
        assertThat((double) first / corpus.size()).isBetween(0.45, 0.55);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-reviews-ko", "film-reviews-en"})
    void reviewsHaveThreeToTwentyWordsMostOfWhichAreSeenOften(String id) {
        CorpusStatistics statistics = CorpusStatistics.of(sample(id).corpus(), new WhitespaceTokenizer());

        assertThat(statistics.longest()).isLessThanOrEqualTo(20);
        assertThat(statistics.lengthCounts()[1] + statistics.lengthCounts()[2]).isZero();
        assertThat(statistics.types()).isBetween(200, 2_000);
        assertThat(statistics.tokens() / statistics.types()).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-reviews-ko", "film-reviews-en"})
    void theOrderOfWordsIsNeededToTellReviewsApart(String id) {
        Corpus corpus = sample(id).corpus();

        assertThat(NaiveBayes.accuracy(corpus, Split.stratified(corpus, 0.2, 1)))
                .isLessThan(0.75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-reviews-ko", "film-reviews-en"})
    void everyReviewHasTheOneLabelItsGrammarGivesIt(String id) throws IOException {
        SampleGrammar grammar = SampleCorpora.grammar(id);

        assertThat(sample(id).corpus().rows())
                .allSatisfy(row -> assertThat(GrammarRecogniser.labels(grammar, row.text()))
                        .as(row.text())
                        .containsExactly(row.label()));
    }

    @ParameterizedTest
    @CsvSource({
        "shop-reviews-ko, 긍정, 배송은 느렸지만 품질은 정말 좋아요",
        "shop-reviews-ko, 부정, 품질은 정말 좋지만 배송이 느렸어요",
        "shop-reviews-ko, 긍정, 배송이 느렸어요 하지만 품질은 정말 좋아요",
        "shop-reviews-ko, 부정, 품질은 정말 좋아요 하지만 배송이 느렸어요",
        "shop-reviews-ko, 부정, 기대하고 샀는데 품질이 별로예요",
        "shop-reviews-ko, 긍정, 가격이 안 비싸요",
        "shop-reviews-ko, 부정, 디자인이 예쁘지 않습니다",
        "shop-reviews-ko, 긍정, 흠집이 하나도 없네요",
        "shop-reviews-ko, 부정, 쓸모가 하나도 없네요",
        "shop-reviews-ko, 부정, 가격은 비싸지만 포장이 꼼꼼해요 그래도 다시는 안 살 거예요",
        "shop-reviews-ko, 긍정, 품질은 좋음 배송이 느리긴 하지만",
        "film-reviews-en, positive, the plot is dull but the acting is superb",
        "film-reviews-en, negative, the acting is superb but the plot is dull",
        "film-reviews-en, positive, the acting is superb although the plot is dull",
        "film-reviews-en, negative, although the acting is superb the plot is dull",
        "film-reviews-en, positive, the plot is anything but dull",
        "film-reviews-en, positive, it is not a waste of time",
        "film-reviews-en, negative, i was hoping for something moving but it is really dull",
        "film-reviews-en, negative, i loved it but i would not see it again",
    })
    void theGrammarsSayWhatAPersonWouldSay(String id, String label, String sentence) throws IOException {
        assertThat(GrammarRecogniser.labels(SampleCorpora.grammar(id), sentence))
                .containsExactly(label);
    }

    private static LoadedCorpus sample(String id) {
        return LOADED.computeIfAbsent(id, SampleCorpora::load);
    }

    static List<String> ids() {
        return SampleCorpora.all().stream().map(SampleCorpora.Sample::id).toList();
    }
}
