package laststep.text;

/** Hears how far a read is, and may end it. */
@FunctionalInterface
public interface ReadListener {
    /** Hears nothing, never cancels. */
    ReadListener NONE = (done, total) -> true;

    /**
     * Called now and then from the working thread.
     *
     * @param done bytes read so far, or rows worked through
     * @param total bytes or rows in all, or −1 if unknown
     * @return false to cancel: the read then throws {@link java.util.concurrent.CancellationException}
     */
    boolean progress(long done, long total);
}
