package laststep.workbench;

import java.util.Locale;

/** What units are looked for by. */
public enum FindBy {
    /** One token of the vocabulary. */
    TOKEN,
    /** The tokens that a regular expression finds in the text. */
    TEXT,
    /** The sentences of a class. */
    CLASS;

    /** The key of its name in the message bundles. */
    public String key() {
        return "units.find." + name().toLowerCase(Locale.ROOT);
    }
}
