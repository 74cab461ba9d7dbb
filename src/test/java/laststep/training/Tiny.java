package laststep.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import laststep.text.Corpus;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;

/** A corpus that is learnt in a blink, and settings for it. */
final class Tiny {
    private static final String[] FILLERS = {"the", "film", "was", "so", "long", "and", "loud", "again"};

    private Tiny() {}

    /** Rows of 1 to 9 words, one of which says the class. */
    static Corpus corpus(int rows) {
        Random random = new Random(3);
        List<LabelledText> texts = new ArrayList<>();
        for (int line = 1; line <= rows; line++) {
            boolean good = random.nextBoolean();
            List<String> words = new ArrayList<>();
            for (int k = random.nextInt(9); k > 0; k--) {
                words.add(FILLERS[random.nextInt(FILLERS.length)]);
            }
            words.add(random.nextInt(words.size() + 1), good ? "great" : "poor");
            texts.add(new LabelledText(line, good ? "good" : "bad", String.join(" ", words)));
        }
        return corpus(texts);
    }

    static Corpus corpus(List<LabelledText> rows) {
        return new Corpus("tiny", "tiny.tsv", rows, LabelSet.of(rows), "abc");
    }

    static TokenizedCorpus tokenized(Corpus corpus, TrainingConfig config) {
        return TrainingData.tokenize(corpus, config, ReadListener.NONE);
    }

    static TrainingData data(TrainingConfig config) {
        return TrainingData.of(tokenized(corpus(60), config), config);
    }

    /** d 8, h 6, batches of 8, 4 epochs with Adam at .02, one thread; then {@code changes} as name, value, name, … */
    static TrainingConfig config(Object... changes) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        texts.put(Setting.WORD_VEC_DIM, "8");
        texts.put(Setting.HIDDEN_SIZE, "6");
        texts.put(Setting.BATCH_SIZE, "8");
        texts.put(Setting.N_EPOCHS, "4");
        texts.put(Setting.LR, "0.02");
        texts.put(Setting.MIN_FREQ, "1");
        texts.put(Setting.THREADS, "1");
        for (int k = 0; k < changes.length; k += 2) {
            texts.put((Setting) changes[k], changes[k + 1].toString());
        }
        return Setting.configOf(texts);
    }
}
