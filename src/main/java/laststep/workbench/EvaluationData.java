package laststep.workbench;

import java.util.Locale;

/** Which labelled sentences a model is examined on. */
public enum EvaluationData {
    /** What the last training kept back: sentences the model has not learnt from. */
    VALIDATION,
    /** What the last training kept for a test: sentences that no choice was made by. */
    TEST,
    /** Every row of the corpus that is open. */
    CORPUS,
    /** Every row of a corpus that was opened for this alone. */
    OTHER;

    /** The key of its name in the message bundles. */
    public String key() {
        return "evaluate.data." + name().toLowerCase(Locale.ROOT);
    }
}
