package laststep.workbench;

import laststep.message.Problem;
import laststep.text.Corpus;

/** What a corpus is called on screen. */
final class CorpusNames {
    private static final String SAMPLE = "sample:";

    private CorpusNames() {}

    /** A file's own name, or the message that names a sample; either may be the argument of a message. */
    static Object of(Corpus corpus) {
        return corpus.source().startsWith(SAMPLE) ? sample(corpus.source().substring(SAMPLE.length())) : corpus.name();
    }

    static Problem sample(String id) {
        return new Problem("corpus.sample." + id + ".name");
    }
}
