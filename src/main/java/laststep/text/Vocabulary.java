package laststep.text;

/** The token types the network knows. */
public final class Vocabulary {
    public static final int UNK = 0;
    public static final int PAD = 1;
}
