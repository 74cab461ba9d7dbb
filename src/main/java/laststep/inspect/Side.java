package laststep.inspect;

/** One of two that are compared, or what lies between them. */
public enum Side {
    LEFT("A"),
    RIGHT("B"),
    /** Right minus left. */
    DIFFERENCE("B − A");

    private final String sign;

    Side(String sign) {
        this.sign = sign;
    }

    /** What it is called in every language. */
    public String sign() {
        return sign;
    }
}
