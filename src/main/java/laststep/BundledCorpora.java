package laststep;

import java.nio.file.Path;
import java.util.List;
import laststep.text.CorpusReader;
import laststep.text.ImportOptions;
import laststep.text.ImportPreview;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.text.SampleCorpora;
import laststep.workbench.CorpusLibrary;

/** Corpora from files, and the samples in the program. */
final class BundledCorpora implements CorpusLibrary {
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
        return SampleCorpora.all().stream().map(SampleCorpora.Sample::id).toList();
    }

    @Override
    public LoadedCorpus sample(String id, ReadListener listener) {
        return SampleCorpora.load(id);
    }
}
