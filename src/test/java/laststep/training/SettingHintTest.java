package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.LabelledText;
import org.junit.jupiter.api.Test;

class SettingHintTest {
    /** 100 rows of 5 tokens: "the", one of two deciding words, one of 25 things, and two that no other row has. */
    private static Corpus corpus() {
        List<LabelledText> rows = new ArrayList<>();
        for (int row = 0; row < 100; row++) {
            boolean good = row % 2 == 0;
            String text = "the " + (good ? "great" : "poor") + " thing" + row / 4 + " n" + row + " k" + row;
            rows.add(new LabelledText(row + 1, good ? "good" : "bad", text));
        }
        return Tiny.corpus(rows);
    }

    private static Map<Setting, SettingHint> hints(Object... changes) {
        TrainingConfig config = Tiny.config(changes);
        TrainingPreview preview = TrainingPreview.of(Tiny.tokenized(corpus(), config), config);
        return SettingHint.of(preview).stream().collect(Collectors.toMap(SettingHint::setting, hint -> hint));
    }

    private static Problem words(Setting setting, Object... changes) {
        return hints(changes).get(setting).words();
    }

    @Test
    void soundSettingsCostNothing() {
        assertThat(hints().values()).noneMatch(SettingHint::costs);
    }

    @Test
    void dropoutActsBetweenLayersOnly() {
        assertThat(words(Setting.DROPOUT, Setting.DROPOUT, "0.3").key()).isEqualTo("train.hint.dropout");
        assertThat(hints(Setting.DROPOUT, "0.3", Setting.N_LAYERS, "2")).doesNotContainKey(Setting.DROPOUT);
    }

    @Test
    void aMaxLengthAboveTheLongestSentenceDoesNothingWhichCostsNothing() {
        assertThat(words(Setting.MAX_LENGTH, Setting.MAX_LENGTH, 6)).isEqualTo(new Problem("train.hint.maxLength", 5));
        assertThat(hints(Setting.MAX_LENGTH, 6).get(Setting.MAX_LENGTH).costs()).isFalse();
        assertThat(hints(Setting.MAX_LENGTH, 5)).doesNotContainKey(Setting.MAX_LENGTH);
    }

    @Test
    void aMaxLengthBelowTheLongestSentenceCutsIt() {
        SettingHint hint = hints(Setting.MAX_LENGTH, 3).get(Setting.MAX_LENGTH);

        assertThat(hint.words()).isEqualTo(new Problem("train.hint.cut", 80));
        assertThat(hint.costs()).isTrue();
    }

    @Test
    void aMinFreqThatLeavesNextToNoVocabularySaysHowMuchIsLeft() {
        Problem words = words(Setting.MIN_FREQ, Setting.MIN_FREQ, 20);

        assertThat(words.key()).isEqualTo("train.hint.few");
        assertThat(words.arguments().get(0)).isEqualTo(3); // the, great, poor
    }

    @Test
    void aMinFreqThatMakesManyTokensUnknownSaysWhatShare() {
        assertThat(words(Setting.MIN_FREQ, Setting.MIN_FREQ, 2)).isEqualTo(new Problem("train.hint.unknown", 0.4));
        assertThat(hints(Setting.MIN_FREQ, 1)).doesNotContainKey(Setting.MIN_FREQ);
    }

    @Test
    void aVocabularyThatMaxVocabLimitsIsSaidThere() {
        assertThat(words(Setting.MAX_VOCAB, Setting.MAX_VOCAB, 3).key()).isEqualTo("train.hint.few.limited");
        assertThat(words(Setting.MAX_VOCAB, Setting.MAX_VOCAB, 25).key()).isEqualTo("train.hint.unknown.limited");
        assertThat(words(Setting.MAX_VOCAB, Setting.MAX_VOCAB, 999).key()).isEqualTo("train.hint.maxVocab");
    }

    @Test
    void noValidationPartIsSaidAndLeavesAPlateauUnseen() {
        Map<Setting, SettingHint> hints = hints(Setting.VALID_RATIO, 0, Setting.LR_SCHEDULE, "plateau");

        assertThat(hints.get(Setting.VALID_RATIO).words().key()).isEqualTo("train.hint.unvalidated");
        assertThat(hints.get(Setting.LR_SCHEDULE).words().key()).isEqualTo("train.hint.plateau");
    }

    @Test
    void momentumIsForSgdOnly() {
        assertThat(words(Setting.MOMENTUM, Setting.MOMENTUM, 0.9))
                .isEqualTo(new Problem("train.hint.momentum", "adam"));
        assertThat(hints(Setting.MOMENTUM, 0.9, Setting.OPTIMIZER, "sgd")).doesNotContainKey(Setting.MOMENTUM);
    }

    @Test
    void aBatchLargerThanTheCorpusIsOneStepAnEpoch() {
        assertThat(words(Setting.BATCH_SIZE, Setting.BATCH_SIZE, 81)).isEqualTo(new Problem("train.hint.oneBatch", 80));
        assertThat(hints(Setting.BATCH_SIZE, 80)).doesNotContainKey(Setting.BATCH_SIZE);
    }
}
