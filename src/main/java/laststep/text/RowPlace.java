package laststep.text;

/**
 * Where a row stands.
 *
 * @param file its file's name within a folder or an archive; empty if a file was opened itself
 * @param line its line, counted from 1
 */
public record RowPlace(String file, int line) {}
