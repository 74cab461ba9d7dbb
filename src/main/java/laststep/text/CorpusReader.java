package laststep.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import laststep.message.Problem;
import laststep.message.ProblemException;

/**
 * Reads a labelled corpus: a TSV file in UTF-8, a row a line, {@code label⇥text}. There are no quoting rules, so a review
 * that starts with a quotation mark stays one row. Labels and texts are stripped and put into Unicode's form NFC.
 */
public final class CorpusReader {
    private static final Set<String> PARTS = Set.of("train", "valid", "validation", "dev", "test");

    /** Bytes of the longest line that is read. */
    static final int LONGEST_LINE = 1 << 20;

    private CorpusReader() {}

    /**
     * @param path the file
     * @param listener hears how many bytes are read
     * @throws ProblemException if no corpus can be made of the file
     * @throws CancellationException if the listener says so
     */
    public static LoadedCorpus read(Path path, ReadListener listener) {
        if (Files.isDirectory(path)) {
            throw new ProblemException("problem.corpus.folder", path.toString());
        }
        MessageDigest digest = Sha256.digest();
        TsvRows rows = new TsvRows();
        try (InputStream file = Files.newInputStream(path);
                InputStream heard = new ListenedStream(file, Files.size(path), listener)) {
            LineReader lines = new LineReader(new DigestInputStream(heard, digest), LONGEST_LINE);
            while (lines.next()) {
                rows.take(lines);
            }
        } catch (NoSuchFileException e) {
            throw new ProblemException(new Problem("problem.corpus.missing", path.toString()), e);
        } catch (AccessDeniedException e) {
            throw new ProblemException(new Problem("problem.corpus.denied", path.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("problem.corpus.unreadable", path.toString(), String.valueOf(e.getMessage())), e);
        }
        return corpus(path, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static LoadedCorpus corpus(Path path, TsvRows rows, String sha256) {
        String fileName = path.getFileName().toString();
        if (rows.lines() == 0) {
            throw new ProblemException("problem.corpus.empty", fileName);
        }
        if (rows.mostlyUndecodable()) {
            throw new ProblemException("problem.corpus.notText", fileName);
        }
        if (rows.taken().isEmpty()) {
            throw new ProblemException("problem.corpus.noRows", fileName, rows.lines());
        }
        LabelSet labels = LabelSet.of(rows.taken());
        if (labels.size() < 2) {
            throw new ProblemException("problem.corpus.oneClass", fileName, labels.name(0));
        }
        Corpus corpus =
                new Corpus(name(path), path.toAbsolutePath().normalize().toString(), rows.taken(), labels, sha256);
        return new LoadedCorpus(corpus, new ImportReport("TSV", "UTF-8", corpus.size(), rows.rejected()));
    }

    /** The file's name without its ending; of train.tsv and the like the folder tells more: snips-train. */
    private static String name(Path path) {
        String fileName = path.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        Path folder = path.toAbsolutePath().normalize().getParent().getFileName();
        return folder != null && PARTS.contains(name.toLowerCase(Locale.ROOT)) ? folder + "-" + name : name;
    }
}
