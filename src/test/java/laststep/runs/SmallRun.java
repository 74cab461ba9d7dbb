package laststep.runs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import laststep.text.Corpus;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.ReadListener;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.RunOutcome;
import laststep.training.Setting;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingStart;

/** A real training that takes a blink. */
final class SmallRun {
    private SmallRun() {}

    private static Corpus corpus() {
        List<LabelledText> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(
                    new LabelledText(i + 1, i % 2 == 0 ? "pos" : "neg", "film " + i + (i % 2 == 0 ? " good" : " bad")));
        }
        return new Corpus("small", "small.tsv", rows, LabelSet.of(rows), "ab12");
    }

    /** Three epochs of four mini-batches. */
    static RunOutcome train(RunControl stop, Consumer<TrainingEvent> listener) {
        return train(stop, Rhythm.EPOCHS, listener);
    }

    static RunOutcome train(RunControl stop, Rhythm rhythm, Consumer<TrainingEvent> listener) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        texts.put(Setting.WORD_VEC_DIM, "6");
        texts.put(Setting.HIDDEN_SIZE, "5");
        texts.put(Setting.BATCH_SIZE, "8");
        texts.put(Setting.N_EPOCHS, "3");
        texts.put(Setting.LR, "0.02");
        texts.put(Setting.MIN_FREQ, "1");
        texts.put(Setting.THREADS, "1");
        TrainingConfig config = Setting.configOf(texts);
        TrainingData data = TrainingData.of(TrainingData.tokenize(corpus(), config, ReadListener.NONE), config);
        return new Trainer(config, data, TrainingStart.fromSeed(), rhythm, stop, listener).run();
    }
}
