package laststep.workbench;

import java.util.Locale;

/** In which order the units of a half can stand below each other. */
public enum UnitSorting {
    /** As the weights have them. */
    INDEX,
    /** Those of the topmost layer that weigh most in the decision first; other layers as the weights have them. */
    VOTE,
    /** Those that rise and fall together over the sentence beside each other. */
    LIKENESS;

    /** The key of its name in the message bundles. */
    public String key() {
        return "inspect.order." + name().toLowerCase(Locale.ROOT);
    }
}
