package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
    private final Vocabulary vocabulary = Vocabulary.ofTokens(List.of("<unk>", "<pad>", "정말", "한국"));
    private final SentenceEncoder encoder = new SentenceEncoder(TokenizerKind.WHITESPACE.create(), vocabulary, 3);

    @Test
    void anUnknownWordStaysVisibleAsAWord() {
        Encoded encoded = encoder.encode("정말 뷁");
        assertThat(encoded.ids()).containsExactly(2, Vocabulary.UNK);
        assertThat(encoded.tokens().get(1).text()).isEqualTo("뷁");
        assertThat(encoded.unknown(0)).isFalse();
        assertThat(encoded.unknown(1)).isTrue();
    }

    @Test
    void tokensBehindMaxLengthAreCutOffAndCounted() {
        Encoded encoded = encoder.encode("정말 정말 정말 정말 정말");
        assertThat(encoded.tokens()).hasSize(3);
        assertThat(encoded.ids()).hasSize(3);
        assertThat(encoded.cut()).isEqualTo(2);
    }

    @Test
    void aWordTypedAsJamoIsTheSameWord() {
        Encoded encoded = encoder.encode("\u1112\u1161\u11AB\u1100\u116E\u11A8");
        assertThat(encoded.sentence()).isEqualTo("한국");
        assertThat(encoded.ids()).containsExactly(3);
        assertThat(encoded.tokens()).containsExactly(new Token("한국", 0, 2));
    }

    @Test
    void anEmptySentenceHasNoTokens() {
        assertThat(encoder.encode("  ").ids()).isEmpty();
    }

    @Test
    void aLabelTheModelDoesNotKnowIsNamedWithItsLine() {
        Corpus corpus = Corpora.of("good\t정말", "fine\t정말");
        assertThatThrownBy(() -> encoder.examples(corpus, new LabelSet(List.of("good", "bad"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("“fine” (line 2)")
                .hasMessageContaining("good, bad");
    }
}
