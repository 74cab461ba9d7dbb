package laststep.workbench;

import java.util.AbstractList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.ImportReport;
import laststep.text.LabelledText;
import laststep.text.LoadedCorpus;
import laststep.text.RowFindings;
import laststep.text.RowPlace;

/** Every row to look at, by why. A line is made when it is looked at: there may be a million. */
final class ReportLines {
    private final Map<ReportKind, List<ReportLine>> lines = new EnumMap<>(ReportKind.class);
    private final Corpus corpus;
    private final Set<RowPlace> accepted;

    /**
     * @param findings may be null while they are looked for
     * @param tooLong the rows longer than max_length
     * @param accepted rows that somebody has looked at and wants as they are
     */
    ReportLines(LoadedCorpus loaded, RowFindings findings, int[] tooLong, int maxLength, Set<RowPlace> accepted) {
        this.corpus = loaded.corpus();
        this.accepted = accepted;
        List<ImportReport.Rejected> rejected = loaded.report().rejected();
        lines.put(ReportKind.NOT_TAKEN, notTaken(rejected, false));
        lines.put(ReportKind.HEADER, notTaken(rejected, true));
        if (findings != null) {
            add(ReportKind.DUPLICATE, findings, RowFindings.Kind.DUPLICATE);
            add(ReportKind.TWO_LABELS, findings, RowFindings.Kind.TWO_LABELS);
            add(ReportKind.TWO_PARTS, findings, RowFindings.Kind.TWO_PARTS);
        }
        Problem cut = new Problem("corpus.report.too_long.why", maxLength);
        lines.put(ReportKind.TOO_LONG, ofRows(tooLong, row -> cut));
    }

    private List<ReportLine> notTaken(List<ImportReport.Rejected> rejected, boolean headers) {
        return rejected.stream()
                .filter(row -> row.isHeader() == headers)
                .map(row -> new ReportLine(new RowPlace(row.file(), row.line()), row.reason(), "", row.text(), false))
                .filter(line -> !accepted.contains(line.place()))
                .toList();
    }

    private void add(ReportKind kind, RowFindings findings, RowFindings.Kind found) {
        lines.put(kind, ofRows(findings.rows(found), row -> why(kind, findings.firstLike(row))));
    }

    private Problem why(ReportKind kind, int first) {
        LabelledText other = corpus.rows().get(first);
        String file = corpus.fileOf(first);
        String where = file.isEmpty() ? Integer.toString(other.line()) : file + " " + other.line();
        return new Problem(kind.key() + ".why", where, other.label());
    }

    private List<ReportLine> ofRows(int[] rows, IntFunction<Problem> why) {
        int[] shown = accepted.isEmpty()
                ? rows
                : IntStream.of(rows)
                        .filter(row -> !accepted.contains(place(row)))
                        .toArray();
        return new Lazy(shown, row -> {
            LabelledText taken = corpus.rows().get(row);
            return new ReportLine(place(row), why.apply(row), taken.label(), taken.text(), true);
        });
    }

    private RowPlace place(int row) {
        return new RowPlace(corpus.fileOf(row), corpus.rows().get(row).line());
    }

    List<ReportLine> of(ReportKind kind) {
        return lines.getOrDefault(kind, List.of());
    }

    private static final class Lazy extends AbstractList<ReportLine> implements RandomAccess {
        private final int[] rows;
        private final IntFunction<ReportLine> line;

        Lazy(int[] rows, IntFunction<ReportLine> line) {
            this.rows = rows;
            this.line = line;
        }

        @Override
        public ReportLine get(int index) {
            return line.apply(rows[index]);
        }

        @Override
        public int size() {
            return rows.length;
        }
    }
}
