package laststep.text;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipException;
import laststep.message.Problem;
import laststep.message.ProblemException;

/**
 * Reads a labelled corpus from a file, a folder or a ZIP archive. Format, encoding and columns are recognised by looking,
 * where the options do not say. Every row is taken or reported.
 */
public final class CorpusReader {
    /** More classes than this are a column of something else. */
    static final int MOST_CLASSES = 5000;

    private CorpusReader() {}

    /** Reads with everything recognised by looking; see {@link #read(Path, ImportOptions, ReadListener)}. */
    public static LoadedCorpus read(Path path, ReadListener listener) {
        return read(path, ImportOptions.AUTOMATIC, listener);
    }

    /**
     * @param listener hears how many bytes are read
     * @throws ProblemException if no corpus can be made of it
     * @throws CancellationException if the listener says so
     */
    public static LoadedCorpus read(Path path, ImportOptions options, ReadListener listener) {
        return guarded(path, () -> {
            try (DataFiles files = DataFiles.of(path, listener)) {
                return corpus(path, new Reading(files, options, listener));
            }
        });
    }

    /**
     * A look at the first rows, as these options would read them.
     *
     * @throws ProblemException if nothing can be made of it
     */
    public static ImportPreview preview(Path path, ImportOptions options) {
        return guarded(path, () -> {
            try (DataFiles files = DataFiles.of(path, ReadListener.NONE)) {
                return new Reading(files, options, ReadListener.NONE).preview();
            }
        });
    }

    private interface Reader<T> {
        T read() throws IOException;
    }

    private static <T> T guarded(Path path, Reader<T> reader) {
        try {
            return reader.read();
        } catch (NoSuchFileException e) {
            throw new ProblemException(new Problem("problem.corpus.missing", path.toString()), e);
        } catch (AccessDeniedException e) {
            throw new ProblemException(new Problem("problem.corpus.denied", path.toString()), e);
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new ProblemException(
                    new Problem("problem.corpus.json", DataFiles.nameOf(path), at.getLineNr(), at.getColumnNr()), e);
        } catch (EOFException | ZipException e) {
            throw new ProblemException(new Problem("problem.corpus.archive", DataFiles.nameOf(path)), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("problem.corpus.unreadable", path.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private static LoadedCorpus corpus(Path path, Reading reading) throws IOException {
        String fileName = DataFiles.nameOf(path);
        RowTaker rows = reading.rows();
        if (rows.rows() == 0) {
            throw new ProblemException("problem.corpus.empty", fileName);
        }
        Recognised as = reading.recognised();
        if (rows.mostlyUndecodable()) {
            throw new ProblemException(
                    "problem.corpus.notEncoded", fileName, as.encoding().title());
        }
        if (rows.taken().isEmpty()) {
            throw new ProblemException(
                    "problem.corpus.noRows",
                    fileName,
                    rows.rows(),
                    rows.rejected().get(rows.rejected().size() - 1).reason());
        }
        Corpus corpus = new Corpus(
                CorpusName.of(path),
                path.toAbsolutePath().normalize().toString(),
                rows.taken(),
                labels(fileName, as, rows.taken()),
                reading.sha256(),
                reading.files());
        return new LoadedCorpus(
                corpus,
                new ImportReport(as.format().title(), as.encoding().title(), corpus.size(), rows.rejected(), as));
    }

    private static LabelSet labels(String fileName, Recognised as, List<LabelledText> rows) {
        LabelSet labels = LabelSet.of(rows);
        if (labels.size() < 2) {
            throw new ProblemException("problem.corpus.oneClass", fileName, labels.name(0));
        }
        if (labels.size() > MOST_CLASSES) {
            throw new ProblemException(
                    "problem.corpus.classes",
                    fileName,
                    labels.size(),
                    as.columns().labelName());
        }
        return labels;
    }
}
