package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.message.Messages;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenizerTest {
    private static final String REVIEW = "배송이 빨라서 좋았네요";

    private static List<String> texts(TokenizerKind kind, String sentence) {
        return kind.create().tokenize(sentence).stream().map(Token::text).toList();
    }

    @Test
    void whitespaceKeepsWhatStandsBetweenSpaces() {
        assertThat(texts(TokenizerKind.WHITESPACE, REVIEW + "!!")).containsExactly("배송이", "빨라서", "좋았네요!!");
    }

    @Test
    void wordsHavePunctuationAsTokensOfItsOwn() {
        assertThat(texts(TokenizerKind.WORDS, "I don't like 3.5, really!"))
                .containsExactly("I", "don't", "like", "3.5", ",", "really", "!");
    }

    @Test
    void wordsFollowUnicodesRulesAndOlderModelsThoseOfJava() {
        assertThat(texts(TokenizerKind.WORDS, "video-game 10점 i’ll"))
                .containsExactly("video", "-", "game", "10", "점", "i’ll");
        assertThat(texts(TokenizerKind.JDK_WORDS, "video-game 10점 i’ll"))
                .containsExactly("video-game", "10점", "i", "’", "ll");
    }

    @Test
    void wordsFindsThemWhereNoSpacesAreWritten() {
        assertThat(texts(TokenizerKind.WORDS, "映画が好きです")).containsExactly("映画", "が", "好き", "です");
    }

    @Test
    void noriKeepsEndingsAndParticles() {
        assertThat(texts(TokenizerKind.NORI, REVIEW)).containsExactly("배송", "이", "빨라서", "좋", "았", "네요");
    }

    @Test
    void noriKeepsPunctuation() {
        assertThat(texts(TokenizerKind.NORI, "좋네요, 정말!")).containsExactly("좋", "네요", ",", "정말", "!");
    }

    @Test
    void charsAreCodePointsNotHalvesOfThem() {
        assertThat(texts(TokenizerKind.CHARS, "좋 😀")).containsExactly("좋", "😀");
    }

    @Test
    void jamoIsTheSyllablesCanonicalDecomposition() {
        String syllables = IntStream.rangeClosed(0xAC00, 0xD7A3)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(String.join("", texts(TokenizerKind.JAMO, syllables)))
                .isEqualTo(Normalizer.normalize(syllables, Normalizer.Form.NFD));
    }

    @Test
    void jamoHaveTheirSyllablesOffsets() {
        assertThat(TokenizerKind.JAMO.create().tokenize("a 한ㅋ"))
                .containsExactly(
                        new Token("a", 0, 1),
                        new Token("\u1112", 2, 3),
                        new Token("\u1161", 2, 3),
                        new Token("\u11AB", 2, 3),
                        new Token("ㅋ", 3, 4));
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceOfWhiteSpaceHasNoTokens(TokenizerKind kind) {
        assertThat(texts(kind, "")).isEmpty();
        assertThat(texts(kind, " \t\n\u00A0\u3000\u2028\u0085 ")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAMO")
    void everyTokenIsWhatStandsAtItsOffsets(TokenizerKind kind) {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            String sentence = randomSentence(random);
            assertThat(kind.create().tokenize(sentence))
                    .allMatch(token ->
                            sentence.substring(token.start(), token.end()).equals(token.text()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingButWhiteSpaceIsLostAndNothingIsReadTwice(TokenizerKind kind) {
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            String sentence = randomSentence(random);
            boolean[] read = new boolean[sentence.length()];
            int end = 0;
            for (Token token : kind.create().tokenize(sentence)) {
                boolean sameSyllable = token.end() == end;
                assertThat(token.start() >= end || sameSyllable).isTrue();
                end = token.end();
                Arrays.fill(read, token.start(), token.end(), true);
            }
            for (int c = 0; c < read.length; c++) {
                assertThat(read[c]).as(sentence + " at " + c).isEqualTo(!WhiteSpace.is(sentence.charAt(c)));
            }
        }
    }

    private static String randomSentence(Random random) {
        String[] pieces = {
            "배송이",
            "빨라서",
            "좋았네요",
            "ㅋㅋㅋ",
            "ㅠㅠ",
            " ",
            "  ",
            "\u3000",
            "\u00A0",
            "!",
            "...",
            ". .",
            "~",
            "3.5",
            "점",
            "😀",
            "don't",
            "OST",
            "家族",
            "カメラ",
            "é",
            "\u1112\u1161",
            "-",
            "(",
            "재밌음",
            "웰케",
            "\"",
            "&quot;",
            "\u200B",
            "뷁"
        };
        return random.ints(random.nextInt(40), 0, pieces.length)
                .mapToObj(i -> pieces[i])
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void manyThreadsMayShareATokenizer(TokenizerKind kind) {
        Tokenizer tokenizer = kind.create();
        List<Token> alone = tokenizer.tokenize(REVIEW);
        assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> tokenizer.tokenize(REVIEW)))
                .allMatch(alone::equals);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundByItsIdAndHasANameInEachLanguage(TokenizerKind kind) {
        assertThat(TokenizerKind.of(kind.id())).isSameAs(kind);
        assertThat(Messages.LANGUAGES)
                .allMatch(language -> !Messages.of(language)
                        .get("corpus.tokenizer." + kind.id())
                        .isBlank());
    }

    @Test
    void anUnknownIdIsAnsweredWithTheIdsThereAre() {
        assertThatThrownBy(() -> TokenizerKind.of("mecab"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("mecab")
                .hasMessageContaining("whitespace, words, nori, chars, jamo");
    }
}
