package laststep.predict;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import laststep.text.SentenceLine;
import laststep.text.SentenceReader;

/**
 * Lines of something that may wait between two of them, a person for instance. A thread of its own reads ahead, two windows at
 * most; what has come so far is given at once, and no window waits to be filled.
 */
public final class LiveLines implements LineSource, AutoCloseable {
    private final Deque<SentenceLine> read = new ArrayDeque<>();
    private long characters;
    private boolean ended;
    private boolean closed;
    private Exception failure;

    /**
     * @param lines opens what is read; called on the reading thread, where it may wait
     * @param reading runs the reading, beside whoever asks for lines
     */
    public LiveLines(Callable<SentenceReader> lines, Executor reading) {
        reading.execute(() -> readAll(lines));
    }

    private void readAll(Callable<SentenceReader> lines) {
        try {
            SentenceReader reader = lines.call();
            for (SentenceLine line = reader.next(); line != null && put(line); line = reader.next()) {
                // put has taken it
            }
            end(null);
        } catch (Exception e) { // told where the lines are asked for
            end(e);
        }
    }

    /** @return whether anybody still wants lines */
    private synchronized boolean put(SentenceLine line) throws InterruptedException {
        while (!closed && (read.size() >= 2 * LINES || characters >= 2L * CHARACTERS)) {
            wait();
        }
        read.add(line);
        characters += line.text().length();
        notifyAll();
        return !closed;
    }

    private synchronized void end(Exception reason) {
        failure = reason;
        ended = true;
        notifyAll();
    }

    @Override
    public synchronized List<SentenceLine> next() throws IOException {
        while (read.isEmpty() && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        if (read.isEmpty()) {
            throwFailure();
        }
        List<SentenceLine> window = new ArrayList<>();
        int taken = 0;
        while (window.size() < LINES && taken < CHARACTERS && !read.isEmpty()) {
            SentenceLine line = read.remove();
            window.add(line);
            taken += line.text().length();
        }
        characters -= taken;
        notifyAll();
        return window;
    }

    private void throwFailure() throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        if (failure != null) {
            throw new IOException(failure);
        }
    }

    /** Nobody wants lines any more. What is read from stays open, as somebody may be waiting in it. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
