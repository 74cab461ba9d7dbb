package laststep.training;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.ModelSpec;
import laststep.model.RunRecord;
import laststep.nn.CellKind;
import laststep.nn.OptimiserKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.TokenizerKind;

/**
 * The settings of a training by name: as the window's fields, the command line's options and the run record know them.
 * Each knows how to be read from text, and which values are allowed.
 */
public enum Setting {
    WORD_VEC_DIM(c -> c.model().wordVecDim(), SettingCheck.whole(1, 4096)),
    HIDDEN_SIZE(c -> c.model().hiddenSize(), SettingCheck.whole(1, 4096)),
    N_LAYERS(c -> c.model().nLayers(), SettingCheck.whole(1, 16)),
    DROPOUT(c -> c.model().dropout(), SettingCheck.share()),
    CELL(c -> c.model().cell(), SettingCheck.oneOf(CellKind.values())),
    READOUT(c -> c.model().readOut(), SettingCheck.oneOf(ReadOutKind.values())),
    PADDING(c -> c.model().padding(), SettingCheck.oneOf(Padding.values())),
    TOKENIZER(c -> c.model().tokenizer(), SettingCheck.tokenizer()),
    LOWERCASE(c -> c.model().lowercase(), SettingCheck.oneOf(true, false)),
    FOLD_DIGITS(c -> c.model().foldDigits(), SettingCheck.oneOf(true, false)),
    MAX_LENGTH(c -> c.model().maxLength(), SettingCheck.whole(1, 100_000)),
    BATCH_SIZE(TrainingConfig::batchSize, SettingCheck.whole(1, 100_000)),
    N_EPOCHS(TrainingConfig::epochs, SettingCheck.whole(1, 100_000)),
    OPTIMIZER(TrainingConfig::optimiser, SettingCheck.oneOf(OptimiserKind.values())),
    LR(c -> c.learningRate().initial(), SettingCheck.positive()),
    LR_SCHEDULE(c -> c.learningRate().kind(), SettingCheck.oneOf(LearningRate.Kind.values())),
    LR_FACTOR(c -> c.learningRate().factor(), SettingCheck.openShare()),
    LR_PATIENCE(c -> c.learningRate().patience(), SettingCheck.whole(0, 100_000)),
    MOMENTUM(TrainingConfig::momentum, SettingCheck.share()),
    MAX_GRAD_NORM(TrainingConfig::maxGradNorm, SettingCheck.positiveOrInfinite()),
    MIN_FREQ(TrainingConfig::minFreq, SettingCheck.whole(1, 1_000_000)),
    MAX_VOCAB(TrainingConfig::maxVocab, SettingCheck.whole(0, 10_000_000)),
    VALID_RATIO(TrainingConfig::validRatio, SettingCheck.share()),
    TEST_RATIO(TrainingConfig::testRatio, SettingCheck.share()),
    SEED(TrainingConfig::seed, SettingCheck.whole(Long.MIN_VALUE, Long.MAX_VALUE)),
    THREADS(TrainingConfig::threads, SettingCheck.whole(1, 64)),
    SHUFFLE(TrainingConfig::shuffle, SettingCheck.oneOf(true, false)),
    PATIENCE(TrainingConfig::patience, SettingCheck.whole(0, 100_000)),
    KEEP(c -> c.keepBest() ? "best" : "last", SettingCheck.oneOf("best", "last"));

    private final Function<TrainingConfig, Object> getter;
    private final SettingCheck check;

    Setting(Function<TrainingConfig, Object> getter, SettingCheck check) {
        this.getter = getter;
        this.check = check;
    }

    /** The name, such as {@code word_vec_dim}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as text that {@link #configOf} reads. */
    public String of(TrainingConfig config) {
        Object value = getter.apply(config);
        if (value instanceof Float number && number == number.longValue()) {
            return String.valueOf(number.longValue());
        }
        return value.toString().toLowerCase(Locale.ROOT);
    }

    /** @return what is wrong with this text as the setting's value, or null */
    public Problem problem(String text) {
        return check.problem(id(), text.strip());
    }

    /** The values there are to choose from; none for a setting that is a number. */
    public List<String> choices() {
        return check.choices();
    }

    /** Every setting of a configuration by its {@link #id}, in order. */
    public static Map<String, String> textsOf(TrainingConfig config) {
        Map<String, String> texts = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(setting -> texts.put(setting.id(), setting.of(config)));
        return texts;
    }

    /** What a run record holds of the settings; other entries of it, and what is no longer allowed, are left out. */
    public static Map<Setting, String> recorded(RunRecord record) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        for (Setting setting : values()) {
            String text = record.settings().get(setting.id());
            if (text != null && setting.problem(text) == null) {
                texts.put(setting, text);
            }
        }
        return texts;
    }

    /** The settings that belong to a classifier itself, whatever it learns from. */
    public static Map<Setting, String> textsOf(ModelSpec spec) {
        TrainingConfig config = TrainingConfig.defaults().with(spec);
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        for (Setting setting : EnumSet.of(
                WORD_VEC_DIM,
                HIDDEN_SIZE,
                N_LAYERS,
                DROPOUT,
                CELL,
                READOUT,
                PADDING,
                TOKENIZER,
                LOWERCASE,
                FOLD_DIGITS,
                MAX_LENGTH)) {
            texts.put(setting, setting.of(config));
        }
        return texts;
    }

    /**
     * The configuration of these texts; a setting that is not among them has its default.
     *
     * @throws ProblemException for the first value that is not allowed
     */
    public static TrainingConfig configOf(Map<Setting, String> texts) {
        Map<Setting, String> all = new EnumMap<>(Setting.class);
        TrainingConfig defaults = TrainingConfig.defaults();
        for (Setting setting : values()) {
            String text = texts.getOrDefault(setting, setting.of(defaults)).strip();
            Problem problem = setting.problem(text);
            if (problem != null) {
                throw new ProblemException(problem, null);
            }
            all.put(setting, text);
        }
        ModelSpec model = new ModelSpec(
                integer(all, WORD_VEC_DIM),
                integer(all, HIDDEN_SIZE),
                integer(all, N_LAYERS),
                Float.parseFloat(all.get(DROPOUT)),
                CellKind.valueOf(all.get(CELL).toUpperCase(Locale.ROOT)),
                ReadOutKind.valueOf(all.get(READOUT).toUpperCase(Locale.ROOT)),
                Padding.valueOf(all.get(PADDING).toUpperCase(Locale.ROOT)),
                TokenizerKind.of(all.get(TOKENIZER).toLowerCase(Locale.ROOT)),
                integer(all, MAX_LENGTH),
                flag(all, LOWERCASE),
                flag(all, FOLD_DIGITS));
        return new TrainingConfig(
                model,
                integer(all, BATCH_SIZE),
                integer(all, N_EPOCHS),
                OptimiserKind.valueOf(all.get(OPTIMIZER).toUpperCase(Locale.ROOT)),
                learningRate(all),
                Float.parseFloat(all.get(MOMENTUM)),
                norm(all.get(MAX_GRAD_NORM)),
                integer(all, MIN_FREQ),
                integer(all, MAX_VOCAB),
                Double.parseDouble(all.get(VALID_RATIO)),
                Double.parseDouble(all.get(TEST_RATIO)),
                Long.parseLong(all.get(SEED)),
                integer(all, THREADS),
                flag(all, SHUFFLE),
                integer(all, PATIENCE),
                all.get(KEEP).equalsIgnoreCase("best"));
    }

    private static LearningRate learningRate(Map<Setting, String> texts) {
        return new LearningRate(
                Float.parseFloat(texts.get(LR)),
                LearningRate.Kind.valueOf(texts.get(LR_SCHEDULE).toUpperCase(Locale.ROOT)),
                Float.parseFloat(texts.get(LR_FACTOR)),
                integer(texts, LR_PATIENCE));
    }

    private static int integer(Map<Setting, String> texts, Setting setting) {
        return Integer.parseInt(texts.get(setting));
    }

    private static boolean flag(Map<Setting, String> texts, Setting setting) {
        return Boolean.parseBoolean(texts.get(setting));
    }

    private static float norm(String text) {
        return text.equals("infinity") ? Float.POSITIVE_INFINITY : Float.parseFloat(text);
    }
}
