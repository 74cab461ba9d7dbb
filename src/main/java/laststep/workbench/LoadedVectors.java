package laststep.workbench;

import java.nio.file.Path;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.WordVectorFile;
import laststep.text.WordVectors;

/**
 * Reads word vectors, those of the words of a corpus, and remembers the last ones: the Corpus place and the training want the
 * same. May be called from any thread; whoever wants the same meanwhile waits for it.
 */
public final class LoadedVectors {
    private WordVectors last;
    private Path lastFile;
    private TokenizedCorpus lastCorpus;

    /**
     * @throws laststep.message.ProblemException if the file holds none
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    public synchronized WordVectors of(Path file, TokenizedCorpus corpus, ReadListener listener) {
        if (!file.equals(lastFile) || corpus != lastCorpus) {
            last = new WordVectorFile(file).read(corpus.distinctTokens()::contains, listener);
            lastFile = file;
            lastCorpus = corpus;
        }
        return last;
    }
}
