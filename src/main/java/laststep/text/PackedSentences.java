package laststep.text;

import java.util.Arrays;
import java.util.List;

/**
 * Sentences of numbers, a thousand to an array: a short sentence in an array of its own would spend as much memory on
 * the array's header as on its tokens.
 */
final class PackedSentences {
    static final int ROWS_OF_BLOCK = 1000;

    private final int[][] numbers; // (blocks) the sentences of a block, one behind the other
    private final int[][] ends; // (blocks) where each of them ends

    /** @param rows how many sentences there will be; until they are set, none may be asked for */
    PackedSentences(int rows) {
        int blocks = (rows + ROWS_OF_BLOCK - 1) / ROWS_OF_BLOCK;
        numbers = new int[blocks][];
        ends = new int[blocks][];
    }

    /** Sets the sentences that begin with row {@code block} · {@value #ROWS_OF_BLOCK}. Copies them. */
    void set(int block, List<int[]> sentences) {
        int[] all =
                new int[sentences.stream().mapToInt(sentence -> sentence.length).sum()];
        int[] endOf = new int[sentences.size()];
        int end = 0;
        for (int i = 0; i < endOf.length; i++) {
            int[] sentence = sentences.get(i);
            System.arraycopy(sentence, 0, all, end, sentence.length);
            end += sentence.length;
            endOf[i] = end;
        }
        numbers[block] = all;
        ends[block] = endOf;
    }

    int length(int row) {
        return end(row) - start(row);
    }

    /** Number {@code t} of the row's sentence. */
    int get(int row, int t) {
        return numbers[row / ROWS_OF_BLOCK][start(row) + t];
    }

    /** A copy of the row's sentence, cut at {@code maxLength}. */
    int[] copy(int row, int maxLength) {
        int start = start(row);
        return Arrays.copyOfRange(numbers[row / ROWS_OF_BLOCK], start, start + Math.min(length(row), maxLength));
    }

    private int start(int row) {
        return row % ROWS_OF_BLOCK == 0 ? 0 : end(row - 1);
    }

    private int end(int row) {
        return ends[row / ROWS_OF_BLOCK][row % ROWS_OF_BLOCK];
    }
}
