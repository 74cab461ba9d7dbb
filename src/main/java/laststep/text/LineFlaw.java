package laststep.text;

/** What is odd about a line of text that is to be read all the same. */
public enum LineFlaw {
    /** Bytes that are none in the encoding; each stretch of them is read as U+FFFD. */
    NOT_ENCODED,
    /** Zero bytes, which no text has; they are kept. */
    ZERO,
    /** It is longer than what is read of a line; the rest is dropped. */
    TOO_LONG
}
