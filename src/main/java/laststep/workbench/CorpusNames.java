package laststep.workbench;

import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.LoadedCorpus;

/** What a corpus is called on screen. */
final class CorpusNames {
    private static final String SAMPLE = "sample:";

    private CorpusNames() {}

    /** A file's own name, or the message that names a sample; either may be the argument of a message. */
    static Object of(Corpus corpus) {
        return corpus.source().startsWith(SAMPLE) ? sample(corpus.source().substring(SAMPLE.length())) : corpus.name();
    }

    /** A file's format, or for a sample where its sentences come from. */
    static Object format(LoadedCorpus opened) {
        return opened.corpus().source().startsWith(SAMPLE)
                ? new Problem("corpus.sample")
                : opened.report().format();
    }

    static Problem sample(String id) {
        return new Problem("corpus.sample." + id + ".name");
    }
}
