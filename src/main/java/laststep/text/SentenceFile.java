package laststep.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laststep.message.ProblemException;

/** A file with a sentence on each line, packed by gzip or not, in whichever encoding it is recognised to be. */
public final class SentenceFile implements Closeable {
    /** So many lines tell whether a file has columns. */
    private static final int TELLING_LINES = 100;

    private final InputStream in;
    private final SentenceReader sentences;
    private final TextEncoding encoding;
    private final List<Integer> columnLengths;

    private SentenceFile(InputStream in, SentenceReader sentences, TextEncoding encoding, List<Integer> columnLengths) {
        this.in = in;
        this.sentences = sentences;
        this.encoding = encoding;
        this.columnLengths = columnLengths;
    }

    /**
     * @param listener hears how many of the file's bytes are read, and may end the reading
     * @throws ProblemException if it is no text
     */
    public static SentenceFile open(Path file, ReadListener listener) throws IOException {
        long size = Files.size(file);
        String name = file.getFileName().toString();
        DataFile data = new DataFile(name, size, () -> Files.newInputStream(file));
        Sample sample;
        try (InputStream start = data.open(new ReadProgress(ReadListener.NONE, 0), new UnpackGuard(name, size))) {
            sample = Sample.of(start);
        }
        TextEncoding encoding = EncodingGuess.of(sample.telling());
        if (encoding == null) {
            throw new ProblemException("problem.lines.notText", name);
        }
        InputStream in = data.open(new ReadProgress(listener, size), new UnpackGuard(name, size));
        try {
            List<Integer> columns = columnLengths(sample.reader(encoding));
            return new SentenceFile(in, SentenceReader.of(in, encoding), encoding, columns);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static List<Integer> columnLengths(Reader start) throws IOException {
        SentenceReader lines = new SentenceReader(start);
        List<Integer> lengths = new ArrayList<>();
        SentenceLine line = lines.next();
        for (int k = 0; k < TELLING_LINES && line != null; line = lines.next()) {
            if (line.text().isBlank()) {
                continue;
            }
            String[] cells = line.text().split("\t", -1);
            if (k++ > 0 && cells.length != lengths.size()) {
                return List.of();
            }
            for (int column = 0; column < cells.length; column++) {
                if (lengths.size() <= column) {
                    lengths.add(0);
                }
                lengths.set(column, lengths.get(column) + cells[column].length());
            }
        }
        return lengths.size() < 2 ? List.of() : List.copyOf(lengths);
    }

    public SentenceReader sentences() {
        return sentences;
    }

    public TextEncoding encoding() {
        return encoding;
    }

    /** How many columns, set apart by tabs, every one of the first lines has; 0 if they have none, or not all as many. */
    public int columns() {
        return columnLengths.size();
    }

    /** Which column has the most text, counted from 0; −1 if there are no columns. */
    public int longestColumn() {
        int longest = columnLengths.isEmpty() ? -1 : 0;
        for (int column = 1; column < columnLengths.size(); column++) {
            if (columnLengths.get(column) > columnLengths.get(longest)) {
                longest = column;
            }
        }
        return longest;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
