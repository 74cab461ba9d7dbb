package laststep.workbench;

import java.util.Locale;

/** What is looked at beside the sentences of an evaluation. */
public enum EvaluateTab {
    CONFUSION,
    CURVES,
    CALIBRATION,
    SLICES,
    AGAINST,
    BASELINE;

    /** The key of its name in the message bundles. */
    public String key() {
        return "evaluate.tab." + name().toLowerCase(Locale.ROOT);
    }
}
