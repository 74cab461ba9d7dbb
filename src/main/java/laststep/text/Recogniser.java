package laststep.text;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laststep.message.ProblemException;

/** Tells by the start of a file what it is, as far as the person has not said so. */
final class Recogniser {
    /** So many rows show which column is which. */
    private static final int ROWS = 2000;

    private Recogniser() {}

    /** @throws ProblemException if this is no text, or a column that the person named is not there */
    static Recognised of(String fileName, Sample sample, ImportOptions options) throws IOException {
        TextEncoding encoding = encoding(fileName, sample, options);
        FileFormat format = options.format() == null ? FormatGuess.of(fileName, sample, encoding) : options.format();
        if (format == FileFormat.FOLDERS) {
            throw new ProblemException("problem.corpus.notFolder", fileName);
        }
        List<String> fields = format.hasFields() ? fields(sample, format, encoding) : List.of();
        List<List<String>> cells = new ArrayList<>();
        for (Raw row : rows(sample, format, encoding, fields, ROWS)) {
            if (row.problem() == null) {
                cells.add(row.cells());
            }
        }
        return new Recognised(format, encoding, columns(fileName, format, fields, cells, options));
    }

    static TextEncoding encoding(String fileName, Sample sample, ImportOptions options) {
        if (options.encoding() != null) {
            return options.encoding();
        }
        TextEncoding guess = EncodingGuess.of(sample.telling());
        if (guess == null) {
            throw new ProblemException("problem.corpus.notText", fileName);
        }
        return guess;
    }

    private static ColumnPlan columns(
            String fileName, FileFormat format, List<String> fields, List<List<String>> cells, ImportOptions options) {
        if (format == FileFormat.FASTTEXT) {
            return ColumnPlan.LABEL_AND_TEXT;
        }
        if (format.hasFields() && fields.size() < 2) {
            throw new ProblemException("problem.corpus.noFields", fileName);
        }
        return new ColumnGuess(fileName, format.hasFields() ? fields : null, cells, options).plan();
    }

    /** The first rows of the sample; fewer where JSON ends in the middle of one. */
    static List<Raw> rows(Sample sample, FileFormat format, TextEncoding encoding, List<String> fields, int most)
            throws IOException {
        List<Raw> found = new ArrayList<>();
        try {
            RawRows rows = RawRows.of(format, encoding, sample.reader(encoding), fields);
            for (Raw row = rows.next(); row != null && found.size() < most; row = rows.next()) {
                found.add(row);
            }
        } catch (JacksonException e) {
            if (sample.whole() && found.isEmpty()) {
                throw e;
            }
        }
        return found;
    }

    /** The names of all fields that the first objects have, in order of appearance. */
    private static List<String> fields(Sample sample, FileFormat format, TextEncoding encoding) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (Raw row : rows(sample, format, encoding, List.of(), ROWS)) {
            if (row.problem() == null) {
                JsonFields.object(row.text()).fieldNames().forEachRemaining(names::add);
            }
        }
        return List.copyOf(names);
    }
}
