package laststep.text;

import java.util.Arrays;
import java.util.Optional;

/** How the rows of a corpus are written. On screen each is called by the message {@code corpus.format.}id. */
public enum FileFormat {
    /** A row a line, columns between tabs. A quotation mark is a character like any other. */
    TSV("tsv", "TSV"),
    /** As {@link #TSV}, but a field between quotation marks may hold tabs and line ends. */
    TSV_QUOTED("tsv-quoted", "TSV with quotes"),
    /** Columns between commas, quoted as RFC 4180 has it. */
    CSV("csv", "CSV"),
    /** As {@link #CSV}, with semicolons, as spreadsheets write it where the comma is the decimal point. */
    CSV_SEMICOLON("csv-semicolon", "CSV with semicolons"),
    /** An array of objects; or an object that holds such arrays. */
    JSON("json", "JSON"),
    /** An object a line. */
    JSON_LINES("jsonl", "JSON Lines"),
    /** A line for each row: {@code __label__} and the class, a space, the text. */
    FASTTEXT("fasttext", "fastText"),
    /** A folder for each class, a file for each text. */
    FOLDERS("folders", "folders");

    private final String id;
    private final String title;

    FileFormat(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** What settings and the command line call it. */
    public String id() {
        return id;
    }

    /** What the command line's answers call it. */
    public String title() {
        return title;
    }

    /** What stands between two columns, or 0 where there is no such character. */
    char separator() {
        return switch (this) {
            case TSV, TSV_QUOTED -> '\t';
            case CSV -> ',';
            case CSV_SEMICOLON -> ';';
            default -> 0;
        };
    }

    /** Whether rows are made of columns that have an order, so that the first row may be a header. */
    public boolean hasColumns() {
        return separator() != 0;
    }

    /** Whether the fields of a row have names of their own. */
    boolean hasFields() {
        return this == JSON || this == JSON_LINES;
    }

    public static Optional<FileFormat> of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equalsIgnoreCase(id))
                .findFirst();
    }
}
