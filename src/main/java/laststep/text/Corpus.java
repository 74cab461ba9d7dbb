package laststep.text;

import java.util.List;

/**
 * A labelled corpus in memory.
 *
 * @param name what to call it on screen: the file's name without its ending, or the sample's name
 * @param source where to open it again: a path, or {@code sample:} and the sample's id
 * @param rows every row that was taken, in the file's order; at least one
 * @param labels the classes of these rows
 * @param sha256 the SHA-256 of the file's bytes, unpacked, in hexadecimal; of several files, of their names and bytes
 * @param files the files the rows came from, if it was a folder or an archive of several; else empty
 */
public record Corpus(
        String name, String source, List<LabelledText> rows, LabelSet labels, String sha256, List<CorpusFile> files) {
    public Corpus {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    /** Of one file, or of none. */
    public Corpus(String name, String source, List<LabelledText> rows, LabelSet labels, String sha256) {
        this(name, source, rows, labels, sha256, List.of());
    }

    public int size() {
        return rows.size();
    }

    /** Whether the names of the files say what rows are for, so that nothing need be drawn by lot. */
    public boolean hasParts() {
        return files.stream().anyMatch(file -> file.part() != null);
    }

    /** What a row is for, or null if no file's name says so. */
    public Part part(int row) {
        return files.isEmpty() ? null : file(row).part();
    }

    /** The name of the file a row came from; empty if there is but one. */
    public String fileOf(int row) {
        return files.isEmpty() ? "" : file(row).name();
    }

    private CorpusFile file(int row) {
        int low = 0;
        int high = files.size() - 1;
        while (low < high) { // the last file that begins at this row or before
            int middle = (low + high + 1) >>> 1;
            if (files.get(middle).firstRow() <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return files.get(low);
    }
}
