package laststep.cli;

import laststep.text.CorpusSource;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;

/** Opens the corpora named on the command line, and says in a line what was not taken. */
final class CorpusFiles {
    private CorpusFiles() {}

    static LoadedCorpus open(String source, Console console) {
        LoadedCorpus loaded = CorpusSource.open(source, ReadListener.NONE);
        int rejected = loaded.report().rejected().size();
        if (rejected > 0) {
            console.say("cli.rejected", rejected, source);
        }
        return loaded;
    }
}
