package laststep.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Understands one line of word vectors after another: a word, which may hold spaces, and {@code dim} numbers. */
final class VectorLine {
    private final int dim;
    private final boolean isVector;
    private String word;
    private float[] vector;

    private VectorLine(int dim, boolean isVector) {
        this.dim = dim;
        this.isVector = isVector;
    }

    /**
     * Learns from a file's first line how many numbers a vector has.
     *
     * @return null if that is no line of word vectors
     */
    static VectorLine first(byte[] bytes, int length) {
        String[] fields = fields(bytes, length);
        if (fields.length == 2 && number(fields[0]) && number(fields[1])) {
            int dim = Integer.parseInt(fields[1]);
            return dim == 0 ? null : new VectorLine(dim, false);
        }
        VectorLine line = new VectorLine(fields.length - 1, true);
        return line.dim > 0 && line.read(bytes, length) ? line : null;
    }

    private static boolean number(String field) {
        return field.length() < 10 && field.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String[] fields(byte[] bytes, int length) {
        // word2vec ends its lines with a space
        return new String(bytes, 0, length, StandardCharsets.UTF_8)
                .stripTrailing()
                .split("[ \t]");
    }

    int dim() {
        return dim;
    }

    /** Whether the first line was a vector itself, not the line that says how many there are. */
    boolean isVector() {
        return isVector;
    }

    /** What stands before the first space: the word, or its beginning. */
    String firstField(byte[] bytes, int length) {
        int end = 0;
        while (end < length && bytes[end] != ' ' && bytes[end] != '\t') {
            end++;
        }
        return WordVectorFile.word(bytes, end);
    }

    /** @return whether the line is a word and {@code dim} finite numbers */
    boolean read(byte[] bytes, int length) {
        String[] fields = fields(bytes, length);
        int first = fields.length - dim;
        if (first < 1) {
            return false;
        }
        byte[] name = String.join(" ", Arrays.asList(fields).subList(0, first)).getBytes(StandardCharsets.UTF_8);
        word = WordVectorFile.word(name, name.length);
        vector = new float[dim];
        try {
            for (int d = 0; d < dim; d++) {
                vector[d] = Float.parseFloat(fields[first + d]);
                if (!Float.isFinite(vector[d])) {
                    return false;
                }
            }
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The word of the line that was read last. */
    String word() {
        return word;
    }

    /** Its numbers, in an array of their own. */
    float[] vector() {
        return vector;
    }
}
