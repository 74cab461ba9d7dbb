package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import laststep.text.CorpusReader;
import laststep.text.ImportOptions;
import laststep.text.ImportPreview;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;

/** Real files, and no samples. */
final class FileLibrary implements CorpusLibrary {
    @Override
    public LoadedCorpus read(Path file, ImportOptions options, ReadListener listener) {
        return CorpusReader.read(file, options, listener);
    }

    @Override
    public ImportPreview preview(Path file, ImportOptions options) {
        return CorpusReader.preview(file, options);
    }

    @Override
    public List<String> samples() {
        return List.of();
    }

    @Override
    public LoadedCorpus sample(String id, ReadListener listener) {
        throw new UnsupportedOperationException();
    }
}
