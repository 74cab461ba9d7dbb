package laststep.workbench;

import java.util.Locale;

/** The five places, in the order of the work. */
public enum Place {
    CORPUS,
    TRAIN,
    EVALUATE,
    INSPECT,
    PREDICT;

    /** The key of its name in the message bundles. */
    public String key() {
        return "place." + id();
    }

    /** What it is called in settings and style sheets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
