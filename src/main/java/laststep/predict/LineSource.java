package laststep.predict;

import java.io.IOException;
import java.util.List;
import laststep.text.SentenceLine;

/** Gives lines in their order, a window of them at a time. */
public interface LineSource {
    /** So many lines at most make a window: enough that sentences of like lengths meet in a mini-batch. */
    int LINES = 4096;

    /** So many characters end a window, so that even of the longest lines only a few are held. */
    int CHARACTERS = 1 << 20;

    /** Waits for at least one line. @return the next window of lines; an empty one at the end */
    List<SentenceLine> next() throws IOException;
}
