package laststep.workbench;

import java.util.Locale;

/** Which sentences units are watched on. */
public enum ScanData {
    /** What the last training kept back. */
    VALIDATION,
    /** What the last training learnt from. */
    TRAINING,
    /** Every row of the corpus that is open. */
    CORPUS;

    /** The key of its name in the message bundles. */
    public String key() {
        return "units.data." + name().toLowerCase(Locale.ROOT);
    }
}
