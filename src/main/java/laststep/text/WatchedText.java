package laststep.text;

/** A text that tells how long somebody has been reading it: an expression can try a text in more ways than there are atoms. */
public final class WatchedText implements CharSequence {
    private static final int READS_OF_LOOK = 1 << 16;

    private final String text;
    private final Runnable watch;
    private int reads;

    /** @param watch is called now and then while the text is read; may throw to end that */
    public WatchedText(String text, Runnable watch) {
        this.text = text;
        this.watch = watch;
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_OF_LOOK == 0) {
            watch.run();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
