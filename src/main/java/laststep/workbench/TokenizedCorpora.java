package laststep.workbench;

import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.TokenizerKind;

/**
 * Cuts corpora into tokens and remembers the last one, as several places want the same: counting, the settings' preview,
 * the training. May be called from any thread; whoever wants the same meanwhile waits for it.
 */
public final class TokenizedCorpora {
    private TokenizedCorpus last;
    private TokenizerKind lastKind;

    /** @throws java.util.concurrent.CancellationException if the listener says so */
    public synchronized TokenizedCorpus of(Corpus corpus, TokenizerKind kind, ReadListener listener) {
        if (last == null || last.corpus() != corpus || lastKind != kind) {
            last = TokenizedCorpus.of(corpus, kind.create(), listener);
            lastKind = kind;
        }
        return last;
    }
}
