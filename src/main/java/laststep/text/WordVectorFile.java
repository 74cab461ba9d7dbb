package laststep.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.message.ProblemException;

/**
 * Reads word vectors as word2vec, fastText and GloVe write them as text, in UTF-8, gzipped or not: a line for each word,
 * the word and its numbers, divided by spaces. word2vec and fastText say in a line before them how many there are and of
 * how many numbers. Only the lines of words that are wanted are kept in memory.
 */
public final class WordVectorFile {
    /** Longer than any line of vectors: 4,096 numbers of 20 characters, and a word. */
    private static final int LONGEST_LINE = 1 << 17;

    private static final int MOST_DIMENSIONS = 4096;
    private static final int GZIP = 0x8b1f;

    private final Path file;

    public WordVectorFile(Path file) {
        this.file = file;
    }

    /** How many numbers a vector has. @throws ProblemException if the file does not begin like word vectors */
    public int dim() {
        try (InputStream in = unpacked(Files.newInputStream(file))) {
            return firstLine(new ByteLines(in, LONGEST_LINE)).dim();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * @param wanted which words are kept; words are asked for in Unicode's form NFC
     * @param listener hears how many bytes of the file are read
     * @throws ProblemException if the file cannot be read, or holds no word vectors
     * @throws java.util.concurrent.CancellationException if the listener says so
     */
    public WordVectors read(Predicate<String> wanted, ReadListener listener) {
        try (DigestedFile bytes = new DigestedFile(file, listener);
                InputStream in = unpacked(bytes)) {
            ByteLines lines = new ByteLines(in, LONGEST_LINE);
            VectorLine line = firstLine(lines);
            Map<String, float[]> vectors = new HashMap<>();
            int skipped = 0;
            long inFile = 0;
            for (boolean any = line.isVector() || lines.next(); any; any = lines.next()) {
                if (lines.length() == 0) {
                    continue;
                }
                inFile++;
                if (wanted.test(line.firstField(lines.bytes(), lines.length()))) {
                    boolean sound = !lines.tooLong() && line.read(lines.bytes(), lines.length());
                    skipped += sound ? 0 : 1;
                    if (sound && wanted.test(line.word())) {
                        vectors.putIfAbsent(line.word(), line.vector()); // as gensim: the first of two counts
                    }
                }
            }
            bytes.transferTo(OutputStream.nullOutputStream()); // what may stand behind the end of a gzip
            if (vectors.isEmpty() && skipped > 0) {
                throw new ProblemException("problem.vectors.format", file.toString());
            }
            return new WordVectors(file.getFileName().toString(), bytes.sha256(), line.dim(), inFile, skipped, vectors);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private VectorLine firstLine(ByteLines lines) throws IOException {
        VectorLine line = lines.next() && !lines.tooLong() ? VectorLine.first(lines.bytes(), lines.length()) : null;
        if (line == null) {
            throw new ProblemException("problem.vectors.format", file.toString());
        }
        if (line.dim() > MOST_DIMENSIONS) {
            throw new ProblemException("problem.vectors.large", file.toString(), line.dim(), MOST_DIMENSIONS);
        }
        return line;
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return magic == GZIP ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private ProblemException unreadable(IOException e) {
        return new ProblemException(new Problem("problem.vectors.file", file.toString(), IoReason.of(e)), e);
    }

    /** A word as corpora hold it. */
    static String word(byte[] bytes, int length) {
        return Normalizer.normalize(new String(bytes, 0, length, StandardCharsets.UTF_8), Normalizer.Form.NFC);
    }
}
