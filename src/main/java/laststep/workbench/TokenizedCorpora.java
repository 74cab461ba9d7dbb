package laststep.workbench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.Tokenization;
import laststep.text.TokenizedCorpus;

/**
 * Cuts corpora into tokens and remembers the last one, as several places want the same: counting, the settings' preview,
 * the training. May be called from any thread; whoever wants the same meanwhile waits for it.
 */
public final class TokenizedCorpora {
    private final List<Wish> wishes = new CopyOnWriteArrayList<>();
    private final LoadedVectors vectors = new LoadedVectors();
    private TokenizedCorpus last;
    private Tokenization lastTokenization;

    /** @throws java.util.concurrent.CancellationException if nobody who asked for the same wants it any more */
    public TokenizedCorpus of(Corpus corpus, Tokenization tokenization, ReadListener listener) {
        Wish wish = new Wish(corpus, tokenization, listener);
        wishes.add(wish);
        try {
            return fulfil(wish);
        } finally {
            wishes.remove(wish);
        }
    }

    private synchronized TokenizedCorpus fulfil(Wish wish) {
        if (last == null || last.corpus() != wish.corpus || !wish.tokenization.equals(lastTokenization)) {
            ReadListener all = (done, total) -> stillWanted(wish, done, total);
            last = TokenizedCorpus.of(wish.corpus, wish.tokenization.create(), all);
            lastTokenization = wish.tokenization;
        }
        return last;
    }

    /** Everybody who waits for the same sees how far it is, and one of them is enough to go on. */
    private boolean stillWanted(Wish running, long done, long total) {
        boolean wanted = false;
        for (Wish wish : wishes) {
            if (wish.corpus == running.corpus && wish.tokenization.equals(running.tokenization)) {
                wanted |= wish.listener.progress(done, total);
            }
        }
        return wanted;
    }

    /** What somebody waits for; each is its own, though it looks like another. */
    private static final class Wish {
        private final Corpus corpus;
        private final Tokenization tokenization;
        private final ReadListener listener;

        Wish(Corpus corpus, Tokenization tokenization, ReadListener listener) {
            this.corpus = corpus;
            this.tokenization = tokenization;
            this.listener = listener;
        }
    }

    /** The vectors of their words. */
    public LoadedVectors vectors() {
        return vectors;
    }
}
