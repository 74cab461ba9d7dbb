package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import laststep.message.ProblemException;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Map<String, Integer> COUNTS = Map.of("good", 3, "bad", 2, "awful", 2, "once", 1);

    @Test
    void theMostFrequentComeFirstAndEquallyFrequentOnesAlphabetically() {
        assertThat(Vocabulary.ofCounts(COUNTS, 1, 0).tokens())
                .containsExactly("<unk>", "<pad>", "good", "awful", "bad", "once");
    }

    @Test
    void sentencesAreCountedTokenByToken() {
        Tokenizer tokenizer = TokenizerKind.WHITESPACE.create();
        Vocabulary vocabulary = Vocabulary.of(List.of(tokenizer.tokenize("b a"), tokenizer.tokenize("b")), 1, 0);
        assertThat(vocabulary.tokens()).containsExactly("<unk>", "<pad>", "b", "a");
    }

    @Test
    void rarerTypesThanMinFreqAreUnknown() {
        Vocabulary vocabulary = Vocabulary.ofCounts(COUNTS, 2, 0);
        assertThat(vocabulary.id("bad")).isEqualTo(4);
        assertThat(vocabulary.id("once")).isEqualTo(Vocabulary.UNK);
    }

    @Test
    void maxVocabDoesNotCountTheSpecials() {
        assertThat(Vocabulary.ofCounts(COUNTS, 1, 1).tokens()).containsExactly("<unk>", "<pad>", "good");
    }

    @Test
    void aSpecialThatSomebodyTypedIsUnknown() {
        Vocabulary vocabulary = Vocabulary.ofCounts(Map.of("<pad>", 9, "<unk>", 8, "good", 1), 1, 0);
        assertThat(vocabulary.tokens()).containsExactly("<unk>", "<pad>", "good");
        assertThat(vocabulary.id("<pad>")).isEqualTo(Vocabulary.UNK);
    }

    @Test
    void theTokensInIdOrderMakeTheSameVocabularyAgain() {
        List<String> tokens = Vocabulary.ofCounts(COUNTS, 1, 0).tokens();
        Vocabulary again = Vocabulary.ofTokens(tokens);
        assertThat(again.tokens()).isEqualTo(tokens);
        assertThat(again.id("bad")).isEqualTo(tokens.indexOf("bad"));
        assertThat(again.token(2)).isEqualTo("good");
    }

    @Test
    void aFilesVocabularyMustStartWithTheSpecials() {
        assertThatThrownBy(() -> Vocabulary.ofTokens(List.of("<pad>", "<unk>", "good")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("first two lines");
        assertThatThrownBy(() -> Vocabulary.ofTokens(List.of())).isInstanceOf(ProblemException.class);
    }

    @Test
    void aFilesVocabularyMustNotHoldATokenTwice() {
        assertThatThrownBy(() -> Vocabulary.ofTokens(List.of("<unk>", "<pad>", "good", "good")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("“good” twice");
    }
}
