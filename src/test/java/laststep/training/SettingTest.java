package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.nn.CellKind;
import laststep.nn.OptimiserKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.TokenizerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {
    private static final Map<Setting, String> OTHERS = others();

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingGoesFromTextToAConfigurationAndBack(Setting setting) {
        String text = OTHERS.get(setting);
        TrainingConfig config = Setting.configOf(Map.of(setting, text));

        assertThat(setting.of(config)).isEqualTo(text).isNotEqualTo(setting.of(TrainingConfig.defaults()));
        for (Setting other : Setting.values()) {
            if (other != setting) {
                assertThat(other.of(config)).as(other.id()).isEqualTo(other.of(TrainingConfig.defaults()));
            }
        }
    }

    @Test
    void allTextsTogetherMakeTheConfigurationTheyCameFrom() {
        TrainingConfig config = Setting.configOf(OTHERS);
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        Stream.of(Setting.values()).forEach(setting -> texts.put(setting, setting.of(config)));

        assertThat(Setting.configOf(texts)).isEqualTo(config);
        assertThat(config.model().cell()).isEqualTo(CellKind.GRU);
        assertThat(config.model().readOut()).isEqualTo(ReadOutKind.MAX);
        assertThat(config.model().padding()).isEqualTo(Padding.BOOK);
        assertThat(config.model().tokenizer()).isEqualTo(TokenizerKind.JAMO);
        assertThat(config.optimiser()).isEqualTo(OptimiserKind.ADAMW);
        assertThat(config.maxGradNorm()).isInfinite();
    }

    @Test
    void noTextsMakeTheDefaults() {
        assertThat(Setting.configOf(Map.of())).isEqualTo(TrainingConfig.defaults());
    }

    @Test
    void theRunRecordNamesEverySettingInOrder() {
        Map<String, String> expected = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            expected.put(setting.id(), setting.of(TrainingConfig.defaults()));
        }

        assertThat(Setting.textsOf(TrainingConfig.defaults())).containsExactlyEntriesOf(expected);
        assertThat(expected).containsEntry("word_vec_dim", "64").containsEntry("lr", "0.001");
    }

    @Test
    void aClassifiersOwnSettingsAreThoseOfItsSpec() {
        TrainingConfig config = Setting.configOf(OTHERS);

        assertThat(TrainingConfig.defaults().with(config.model()))
                .isEqualTo(Setting.configOf(Setting.textsOf(config.model())));
    }

    @Test
    void spacesAroundAValueAndCapitalLettersAreForgiven() {
        TrainingConfig config = Setting.configOf(Map.of(
                Setting.HIDDEN_SIZE, " 32 ", Setting.CELL, "GRU", Setting.KEEP, "Last", Setting.SHUFFLE, "FALSE"));

        assertThat(config.model().hiddenSize()).isEqualTo(32);
        assertThat(config.model().cell()).isEqualTo(CellKind.GRU);
        assertThat(config.keepBest()).isFalse();
        assertThat(config.shuffle()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HIDDEN_SIZE, 0",
        "HIDDEN_SIZE, 4097",
        "HIDDEN_SIZE, 12.5",
        "HIDDEN_SIZE, many",
        "HIDDEN_SIZE, ''",
        "N_LAYERS, -1",
        "BATCH_SIZE, 99999999999999999999",
        "SEED, 9223372036854775808",
        "MAX_VOCAB, -1",
        "DROPOUT, 1",
        "DROPOUT, -0.1",
        "DROPOUT, NaN",
        "DROPOUT, ''",
        "VALID_RATIO, 1",
        "TEST_RATIO, 1",
        "MOMENTUM, Infinity",
        "LR, 0",
        "LR, -1",
        "LR, NaN",
        "LR, Infinity",
        "LR, 1e-60",
        "LR, fast",
        "MAX_GRAD_NORM, 0",
        "MAX_GRAD_NORM, -1",
        "MAX_GRAD_NORM, NaN",
        "CELL, transformer",
        "READOUT, first",
        "PADDING, ''",
        "TOKENIZER, spacy",
        "OPTIMIZER, lion",
        "SHUFFLE, yes",
        "KEEP, all"
    })
    void aValueThatCannotBeIsRefusedByNameAndText(Setting setting, String text) {
        Problem problem = setting.problem(text);

        assertThat(problem).isNotNull();
        assertThat(problem.arguments()).startsWith(setting.id(), text);
        assertThatThrownBy(() -> Setting.configOf(Map.of(setting, text)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(setting.id());
    }

    @Test
    void aRefusalSaysWhatIsAllowed() {
        assertThatThrownBy(() -> Setting.configOf(Map.of(Setting.CELL, "transformer")))
                .hasMessageContaining("lstm, gru, rnn");
        assertThatThrownBy(() -> Setting.configOf(Map.of(Setting.N_LAYERS, "99")))
                .hasMessageContaining("1 to 16");
    }

    @Test
    void thereAreChoicesForKindsOnly() {
        assertThat(Setting.CELL.choices()).containsExactly("lstm", "gru", "rnn");
        assertThat(Setting.HIDDEN_SIZE.choices()).isEmpty();
    }

    /** A value for each setting that is not its default. */
    private static Map<Setting, String> others() {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        texts.put(Setting.WORD_VEC_DIM, "256");
        texts.put(Setting.HIDDEN_SIZE, "512");
        texts.put(Setting.N_LAYERS, "4");
        texts.put(Setting.DROPOUT, "0.3");
        texts.put(Setting.CELL, "gru");
        texts.put(Setting.READOUT, "max");
        texts.put(Setting.PADDING, "book");
        texts.put(Setting.TOKENIZER, "jamo");
        texts.put(Setting.LOWERCASE, "true");
        texts.put(Setting.FOLD_DIGITS, "true");
        texts.put(Setting.MAX_LENGTH, "100");
        texts.put(Setting.BATCH_SIZE, "64");
        texts.put(Setting.N_EPOCHS, "3");
        texts.put(Setting.OPTIMIZER, "adamw");
        texts.put(Setting.LR, "3.0e-4");
        texts.put(Setting.LR_SCHEDULE, "plateau");
        texts.put(Setting.LR_FACTOR, "0.1");
        texts.put(Setting.LR_PATIENCE, "10");
        texts.put(Setting.MOMENTUM, "0.9");
        texts.put(Setting.MAX_GRAD_NORM, "infinity");
        texts.put(Setting.MIN_FREQ, "5");
        texts.put(Setting.MAX_VOCAB, "20000");
        texts.put(Setting.VALID_RATIO, "0.1");
        texts.put(Setting.TEST_RATIO, "0.3");
        texts.put(Setting.SEED, "-9223372036854775808");
        texts.put(Setting.THREADS, "1");
        texts.put(Setting.SHUFFLE, "false");
        texts.put(Setting.PATIENCE, "4");
        texts.put(Setting.KEEP, "last");
        return texts;
    }
}
