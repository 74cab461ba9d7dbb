package laststep.inspect;

/** The two halves of a bidirectional layer, in the order in which a layer's 2h numbers stand. */
public enum Half {
    /** Reads the sentence from its first token on. */
    FORWARD("→"),
    /** Reads the sentence from its last token on. */
    BACKWARD("←");

    private final String arrow;

    Half(String arrow) {
        this.arrow = arrow;
    }

    /** The way it reads, as a sign. */
    public String arrow() {
        return arrow;
    }

    /** The key of its name in the message bundles. */
    public String key() {
        return this == FORWARD ? "inspect.forward" : "inspect.backward";
    }
}
