package laststep.workbench;

import java.util.Locale;

/** The lists of sentences that every evaluation has. */
public enum SentenceKind {
    MISTAKES,
    UNCERTAIN,
    SUSPECTS,
    /** Their labels are none that the model knows. */
    UNKNOWN,
    ALL;

    /** The key of its name in the message bundles. */
    public String key() {
        return "evaluate.list." + name().toLowerCase(Locale.ROOT);
    }
}
