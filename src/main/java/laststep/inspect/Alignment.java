package laststep.inspect;

import java.util.ArrayList;
import java.util.List;

/**
 * Two token sequences side by side: a longest common subsequence of them stands in common columns, every other token has a
 * column of its own. Of several such subsequences it is the one that begins earliest on the left.
 *
 * @param columns in the order of both sequences
 */
public record Alignment(List<Column> columns) {
    /**
     * @param left a token's index on the left; −1 if only the right side has one
     * @param right a token's index on the right; −1 if only the left side has one
     */
    public record Column(int left, int right) {
        /** Whether both sides have this token. */
        public boolean shared() {
            return left >= 0 && right >= 0;
        }

        int of(Side side) {
            return side == Side.RIGHT ? right : left;
        }
    }

    public Alignment {
        columns = List.copyOf(columns);
    }

    /** Tokens are the same if their texts are, whether or not a vocabulary knows them. O(m·n) in time and memory. */
    static Alignment of(List<ReadToken> left, List<ReadToken> right) {
        int[][] common = commonFrom(left, right);
        List<Column> columns = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && same(left.get(i), right.get(j))) {
                columns.add(new Column(i++, j++));
            } else if (j == right.size() || i < left.size() && common[i + 1][j] >= common[i][j + 1]) {
                columns.add(new Column(i++, -1));
            } else {
                columns.add(new Column(-1, j++));
            }
        }
        return new Alignment(columns);
    }

    /** ((m+1)×(n+1)) how long the longest common subsequence of left[i…] and right[j…] is. */
    private static int[][] commonFrom(List<ReadToken> left, List<ReadToken> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = same(left.get(i), right.get(j))
                        ? 1 + common[i + 1][j + 1]
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(ReadToken one, ReadToken other) {
        return one.text().equals(other.text());
    }

    /** In which column a side's token stands; −1 if it has no such token. */
    public int columnOf(Side side, int token) {
        for (int column = 0; column < columns.size() && token >= 0; column++) {
            if (columns.get(column).of(side) == token) {
                return column;
            }
        }
        return -1;
    }
}
