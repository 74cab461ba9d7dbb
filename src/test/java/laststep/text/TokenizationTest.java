package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenizationTest {
    @Test
    void foldedTokensStandWhereTheyStoodInTheSentence() {
        Tokenizer folding = new Tokenization(TokenizerKind.WHITESPACE, true, true).create();

        assertThat(folding.tokenize("İYİ Film 2019년"))
                .containsExactly(new Token("i̇yi̇", 0, 3), new Token("film", 4, 8), new Token("0000년", 9, 14));
    }

    @Test
    void eachOptionWorksAlone() {
        assertThat(texts(new Tokenization(TokenizerKind.WHITESPACE, true, false), "Top10 OST"))
                .containsExactly("top10", "ost");
        assertThat(texts(new Tokenization(TokenizerKind.WHITESPACE, false, true), "Top10 OST"))
                .containsExactly("Top00", "OST");
        assertThat(texts(Tokenization.of(TokenizerKind.WHITESPACE), "Top10 OST"))
                .containsExactly("Top10", "OST");
    }

    @Test
    void digitsOfEveryScriptAreDigits() {
        assertThat(texts(new Tokenization(TokenizerKind.WHITESPACE, false, true), "３점 ٤٢ \uD835\uDFD8 ½ Ⅳ"))
                .containsExactly("0점", "00", "0", "½", "Ⅳ");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindFoldsAndKeepsItsOffsets(TokenizerKind kind) {
        String sentence = "OST는 10점, 배송 GOOD! 家 3D";
        List<Token> kept = Tokenization.of(kind).create().tokenize(sentence);
        List<Token> folded = new Tokenization(kind, true, true).create().tokenize(sentence);

        assertThat(folded).hasSameSizeAs(kept).noneMatch(token -> token.text().matches(".*[A-Z1-9].*"));
        for (int t = 0; t < kept.size(); t++) {
            assertThat(folded.get(t).start()).isEqualTo(kept.get(t).start());
            assertThat(folded.get(t).end()).isEqualTo(kept.get(t).end());
        }
    }

    private static List<String> texts(Tokenization tokenization, String sentence) {
        return tokenization.create().tokenize(sentence).stream()
                .map(Token::text)
                .toList();
    }
}
