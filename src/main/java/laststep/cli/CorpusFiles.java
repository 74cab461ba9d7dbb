package laststep.cli;

import laststep.text.CorpusSource;
import laststep.text.ImportOptions;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;

/** Opens the corpora named on the command line, and says in a line what was not taken. */
final class CorpusFiles {
    private CorpusFiles() {}

    static LoadedCorpus open(String source, ImportOptions options, Console console) {
        LoadedCorpus loaded = CorpusSource.open(source, options, ReadListener.NONE);
        int lost = loaded.report().lost().size();
        if (lost > 0) {
            console.say("cli.rejected", lost, source);
        }
        return loaded;
    }
}
