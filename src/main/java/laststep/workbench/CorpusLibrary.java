package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import laststep.text.ImportOptions;
import laststep.text.ImportPreview;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;

/** Where corpora come from. May be called from any thread; throws as {@link laststep.text.CorpusReader} does. */
public interface CorpusLibrary {
    LoadedCorpus read(Path file, ImportOptions options, ReadListener listener);

    /** A look at the first rows of a file, as these options would read them. */
    ImportPreview preview(Path file, ImportOptions options);

    /** The ids of the samples the program brings along. Their names are messages, {@code corpus.sample.}id{@code .name}. */
    List<String> samples();

    LoadedCorpus sample(String id, ReadListener listener);
}
