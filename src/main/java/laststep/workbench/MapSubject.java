package laststep.workbench;

import java.util.Locale;

/** Which vectors a map shows. */
public enum MapSubject {
    /** The read-outs of the sentences a training was validated on. */
    VALIDATION,
    /** The read-outs of the sentences it learnt from. */
    TRAINING,
    /** The read-outs of the open corpus. */
    CORPUS,
    /** The word vectors: the rows of emb.weight. */
    WORDS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
