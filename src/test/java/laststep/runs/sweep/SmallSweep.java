package laststep.runs.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import laststep.runs.sweep.SweepPlan.Way;
import laststep.text.Corpus;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.TokenizedCorpus;
import laststep.training.Setting;
import laststep.training.TrainingConfig;

/** A corpus that is learnt in a blink, and sweeps over it. */
final class SmallSweep {
    private SmallSweep() {}

    /** Rows of 2 to 6 words, one of which says the class. */
    static Corpus corpus(int rows) {
        Random random = new Random(5);
        List<LabelledText> texts = new ArrayList<>();
        for (int line = 1; line <= rows; line++) {
            boolean good = random.nextBoolean();
            String fillers =
                    "the film was so".substring(0, 3 + random.nextInt(12)).strip();
            texts.add(new LabelledText(line, good ? "good" : "bad", fillers + (good ? " great" : " poor")));
        }
        return new Corpus("small", "small.tsv", texts, LabelSet.of(texts), "abc");
    }

    /** d 4, h 3, batches of 8, 3 epochs with Adam at .02; then {@code changes} as name, value, name, … */
    static TrainingConfig base(Object... changes) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        texts.put(Setting.WORD_VEC_DIM, "4");
        texts.put(Setting.HIDDEN_SIZE, "3");
        texts.put(Setting.BATCH_SIZE, "8");
        texts.put(Setting.N_EPOCHS, "3");
        texts.put(Setting.LR, "0.02");
        texts.put(Setting.MIN_FREQ, "1");
        for (int k = 0; k < changes.length; k += 2) {
            texts.put((Setting) changes[k], changes[k + 1].toString());
        }
        return Setting.configOf(texts);
    }

    /** @param values setting, its values as text, setting, … */
    static SweepPlan plan(Way way, String seeds, Object... values) {
        Map<Setting, String> texts = new LinkedHashMap<>();
        for (int k = 0; k < values.length; k += 2) {
            texts.put((Setting) values[k], values[k + 1].toString());
        }
        return SweepPlan.of(base(), texts, way, seeds);
    }

    static SweepData data(Corpus corpus) {
        return new SweepData(
                corpus,
                null,
                tokens -> null,
                (rows, tokenization, listener) -> TokenizedCorpus.of(rows, tokenization.create(), listener));
    }
}
