package laststep.text;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** The rows of a data file, one after another. */
interface RawRows {
    /** @return the next row, or null at the end */
    Raw next() throws IOException;

    /**
     * The rows of a file in one of the formats.
     *
     * @param fields the fields of JSON objects to take as columns, in this order
     */
    static RawRows of(FileFormat format, TextEncoding encoding, Reader in, List<String> fields) throws IOException {
        LineReader lines = new LineReader(in, LineReader.LONGEST);
        LineCheck check = new LineCheck(encoding);
        return switch (format) {
            case TSV -> new TsvRows(lines, check);
            case TSV_QUOTED, CSV, CSV_SEMICOLON -> new CsvRows(lines, check, format.separator());
            case JSON -> new JsonRows(in, check, fields);
            case JSON_LINES -> new JsonLineRows(lines, check, fields);
            case FASTTEXT -> new FastTextRows(lines, check);
            case FOLDERS -> throw new IllegalArgumentException("a folder is no file of rows");
        };
    }
}
