package laststep.workbench;

import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.Tokenization;
import laststep.text.TokenizedCorpus;

/**
 * Cuts corpora into tokens and remembers the last one, as several places want the same: counting, the settings' preview,
 * the training. May be called from any thread; whoever wants the same meanwhile waits for it.
 */
public final class TokenizedCorpora {
    private final LoadedVectors vectors = new LoadedVectors();
    private TokenizedCorpus last;
    private Tokenization lastTokenization;

    /** @throws java.util.concurrent.CancellationException if the listener says so */
    public synchronized TokenizedCorpus of(Corpus corpus, Tokenization tokenization, ReadListener listener) {
        if (last == null || last.corpus() != corpus || !tokenization.equals(lastTokenization)) {
            last = TokenizedCorpus.of(corpus, tokenization.create(), listener);
            lastTokenization = tokenization;
        }
        return last;
    }

    /** The vectors of their words. */
    public LoadedVectors vectors() {
        return vectors;
    }
}
