package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;

/** Where corpora come from. May be called from any thread; throws as {@link laststep.text.CorpusReader} does. */
public interface CorpusLibrary {
    LoadedCorpus read(Path file, ReadListener listener);

    /** The ids of the samples the program brings along. Their names are messages, {@code corpus.sample.}id{@code .name}. */
    List<String> samples();

    LoadedCorpus sample(String id, ReadListener listener);
}
