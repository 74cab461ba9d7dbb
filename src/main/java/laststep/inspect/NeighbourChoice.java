package laststep.inspect;

import java.util.Locale;

/** Which neighbours a sentence gets. */
public enum NeighbourChoice {
    /** Those beside it in the file, as a program classifies a file line by line; a sentence that is not in it comes first. */
    FILE,
    /** The longest sentence of the file. */
    LONGEST,
    /** One that somebody typed. */
    OWN;

    /** Its name in the message bundles. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
