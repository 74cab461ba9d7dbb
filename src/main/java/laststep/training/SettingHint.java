package laststep.training;

import java.util.ArrayList;
import java.util.List;
import laststep.message.Problem;
import laststep.model.ModelSpec;
import laststep.nn.OptimiserKind;

/**
 * What a person should know of a setting before Start: that it does nothing, or that it loses much of the corpus.
 *
 * @param setting the knob to turn
 * @param words what it does, in a sentence
 * @param costs whether something is lost or not got, so that it is to be seen even where the setting itself is not
 */
public record SettingHint(Setting setting, Problem words, boolean costs) {
    /** Above this share of unknown tokens the network reads too little to learn from. */
    private static final double MANY_UNKNOWN = 0.25;
    /** A vocabulary that is cut down to fewer tokens than this says next to nothing. */
    private static final int FEW_TOKENS = 20;
    /** {@code <unk>} and {@code <pad>}, which every vocabulary holds. */
    private static final int SPECIALS = 2;

    /** What there is to say of these settings and this corpus, at most one hint a setting. */
    public static List<SettingHint> of(TrainingPreview preview) {
        List<SettingHint> hints = new ArrayList<>();
        TrainingConfig config = preview.config();
        ModelSpec model = config.model();
        if (model.dropout() > 0 && model.nLayers() == 1) {
            hints.add(costly(Setting.DROPOUT, "train.hint.dropout"));
        }
        ofVocabulary(preview, hints);
        if (preview.cutSentences() > 0) {
            hints.add(costly(Setting.MAX_LENGTH, "train.hint.cut", preview.cutSentences()));
        } else if (model.maxLength() > preview.longest()) {
            hints.add(idle(Setting.MAX_LENGTH, "train.hint.maxLength", preview.longest()));
        }
        if (preview.validSentences() == 0) {
            hints.add(costly(Setting.VALID_RATIO, "train.hint.unvalidated"));
        }
        if (config.batchSize() > preview.trainSentences()) {
            hints.add(costly(Setting.BATCH_SIZE, "train.hint.oneBatch", preview.trainSentences()));
        }
        ofOptimiser(config, preview, hints);
        return hints;
    }

    /** That the word vectors begin with those of a file, so that their size is not free. */
    public static SettingHint ofVectors(String file) {
        return idle(Setting.WORD_VEC_DIM, "train.hint.vectors", file);
    }

    private static void ofVocabulary(TrainingPreview preview, List<SettingHint> hints) {
        int known = preview.vocabularySize() - SPECIALS;
        int limit = preview.config().maxVocab();
        boolean limited = limit > 0 && known == limit;
        Setting knob = limited ? Setting.MAX_VOCAB : Setting.MIN_FREQ;
        if (known < FEW_TOKENS && known < preview.types()) {
            hints.add(costly(knob, limited ? "train.hint.few.limited" : "train.hint.few", known, preview.types()));
        } else if (preview.unknownShare() > MANY_UNKNOWN) {
            hints.add(costly(
                    knob, limited ? "train.hint.unknown.limited" : "train.hint.unknown", preview.unknownShare()));
        }
        if (limit > known) {
            hints.add(idle(Setting.MAX_VOCAB, "train.hint.maxVocab", known));
        }
    }

    private static void ofOptimiser(TrainingConfig config, TrainingPreview preview, List<SettingHint> hints) {
        if (config.momentum() > 0 && config.optimiser() != OptimiserKind.SGD) {
            hints.add(costly(Setting.MOMENTUM, "train.hint.momentum", Setting.OPTIMIZER.of(config)));
        }
        if (config.learningRate().kind() == LearningRate.Kind.PLATEAU && preview.validSentences() == 0) {
            hints.add(costly(Setting.LR_SCHEDULE, "train.hint.plateau"));
        }
    }

    private static SettingHint costly(Setting setting, String key, Object... arguments) {
        return new SettingHint(setting, new Problem(key, arguments), true);
    }

    private static SettingHint idle(Setting setting, String key, Object... arguments) {
        return new SettingHint(setting, new Problem(key, arguments), false);
    }
}
