package laststep.workbench;

import java.util.Locale;

/** What the sentence and the network of the moment are compared with. */
public enum CompareWith {
    /** Another sentence, read by the same network. */
    SENTENCE,
    /** The same sentence, read by another network, or by this one at another moment of its training. */
    NETWORK;

    /** The key of its name in the message bundles. */
    public String key() {
        return "compare.with." + name().toLowerCase(Locale.ROOT);
    }
}
