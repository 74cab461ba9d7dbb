package laststep.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as lines whose columns stand below each other on a terminal, where a hangul syllable is two columns wide. */
final class TextTable {
    private static final int GAP = 2;

    private TextTable() {}

    static List<String> lines(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (column == widths.size()) {
                    widths.add(0);
                }
                widths.set(column, Math.max(widths.get(column), width(row.get(column))));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(row.get(column));
            line.append(" ".repeat(widths.get(column) - width(row.get(column)) + GAP));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** Hangul, kana, CJK ideographs and full-width forms. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF00 && c <= 0xFF60;
    }
}
