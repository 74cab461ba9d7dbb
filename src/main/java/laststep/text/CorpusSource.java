package laststep.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import laststep.message.ProblemException;

/** Opens a corpus by what {@link Corpus#source} says: a path, or {@code sample:} and a bundled sample's id. */
public final class CorpusSource {
    public static final String SAMPLE_PREFIX = "sample:";

    private CorpusSource() {}

    /** Opens with everything recognised by looking; see {@link #open(String, ImportOptions, ReadListener)}. */
    public static LoadedCorpus open(String source, ReadListener listener) {
        return open(source, ImportOptions.AUTOMATIC, listener);
    }

    /** @throws ProblemException if it cannot be read; @throws java.util.concurrent.CancellationException if cancelled */
    public static LoadedCorpus open(String source, ImportOptions options, ReadListener listener) {
        if (source.startsWith(SAMPLE_PREFIX)) {
            return SampleCorpora.load(source.substring(SAMPLE_PREFIX.length()));
        }
        try {
            return CorpusReader.read(Path.of(source), options, listener);
        } catch (InvalidPathException e) {
            throw new ProblemException("problem.corpus.path", source);
        }
    }
}
