package laststep.nn;

/** Which way a half of a bidirectional layer reads. */
public enum Direction {
    FORWARD(""),
    BACKWARD("_reverse");

    private final String suffix;

    Direction(String suffix) {
        this.suffix = suffix;
    }

    /** What PyTorch appends to the names of this half's weights. */
    String suffix() {
        return suffix;
    }
}
