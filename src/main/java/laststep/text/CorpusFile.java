package laststep.text;

/**
 * One of the files that a corpus was read from.
 *
 * @param name its path within the folder or archive
 * @param part what its rows are for, or null if its name does not say
 * @param firstRow the index of its first row in the corpus; the next file's rows follow its own
 */
public record CorpusFile(String name, Part part, int firstRow) {}
