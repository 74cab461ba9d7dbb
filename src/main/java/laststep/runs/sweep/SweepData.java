package laststep.runs.sweep;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.Tokenization;
import laststep.text.TokenizedCorpus;
import laststep.text.WordVectors;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;

/** A corpus made ready for every run of a sweep; cut into tokens once for each tokenisation. May be called from any thread. */
public final class SweepData {
    private final Corpus corpus;
    private final Corpus valid;
    private final Function<TokenizedCorpus, WordVectors> vectors;
    private final Cutting cutting;
    private final Map<Tokenization, Cut> cuts = new HashMap<>();

    /** Cuts a corpus into tokens. */
    @FunctionalInterface
    public interface Cutting {
        /** @param listener hears how far it is, and may end it */
        TokenizedCorpus cut(Corpus corpus, Tokenization tokenization, ReadListener listener);
    }

    private record Cut(TokenizedCorpus corpus, TokenizedCorpus valid, WordVectors vectors) {}

    /**
     * @param valid what is validated on, or null for a share of {@code corpus}
     * @param vectors gives the word vectors that the runs begin with; may give null
     */
    public SweepData(Corpus corpus, Corpus valid, Function<TokenizedCorpus, WordVectors> vectors, Cutting cutting) {
        this.corpus = corpus;
        this.valid = valid;
        this.vectors = vectors;
        this.cutting = cutting;
    }

    /** @throws java.util.concurrent.CancellationException if the listener ends the cutting */
    TrainingData of(TrainingConfig config, ReadListener listener) {
        Cut cut = cut(config.model().tokenization(), listener);
        TrainingData data = cut.valid == null
                ? TrainingData.of(cut.corpus, config)
                : TrainingData.of(cut.corpus, cut.valid, config);
        return data.with(cut.vectors);
    }

    private synchronized Cut cut(Tokenization tokenization, ReadListener listener) {
        Cut cut = cuts.get(tokenization);
        if (cut == null) {
            TokenizedCorpus tokens = cutting.cut(corpus, tokenization, listener);
            TokenizedCorpus held = valid == null ? null : cutting.cut(valid, tokenization, listener);
            cut = new Cut(tokens, held, vectors.apply(tokens));
            cuts.put(tokenization, cut);
        }
        return cut;
    }
}
