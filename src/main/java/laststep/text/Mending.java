package laststep.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laststep.message.Problem;
import laststep.message.ProblemException;

/**
 * What a person decides about single rows: a row that was not taken is mended and taken, one that was taken is mended or
 * left out. The file is not touched; the corpus is made anew, with its own digest.
 */
public final class Mending {
    /** What becomes of a row: another label and text, or nothing. */
    public record Decision(String label, String text) {
        public static final Decision LEAVE_OUT = new Decision("", "");

        /** With label and text as every row has them: stripped, on one line, in NFC. */
        public static Decision mend(String label, String text) {
            return new Decision(RowTaker.clean(label), RowTaker.clean(text));
        }

        boolean leavesOut() {
            return equals(LEAVE_OUT);
        }
    }

    private final LoadedCorpus original;
    private final Map<RowPlace, Decision> decisions;
    private final Map<String, Integer> fileOrder = new HashMap<>();
    private final List<LabelledText> rows = new ArrayList<>();
    private final List<CorpusFile> files = new ArrayList<>();
    private final List<ImportReport.Rejected> rejected = new ArrayList<>();
    /** Of each file, by line: the rows that were not taken and now are. */
    private final Map<String, TreeMap<Integer, LabelledText>> mended = new HashMap<>();

    private Mending(LoadedCorpus original, Map<RowPlace, Decision> decisions) {
        this.original = original;
        this.decisions = decisions;
    }

    /** @throws ProblemException if fewer than two classes are left */
    public static LoadedCorpus apply(LoadedCorpus original, Map<RowPlace, Decision> decisions) {
        return decisions.isEmpty() ? original : new Mending(original, decisions).mend();
    }

    private LoadedCorpus mend() {
        Corpus corpus = original.corpus();
        takeUp();
        if (corpus.files().isEmpty()) {
            addFile("", 0, corpus.size());
        }
        for (int i = 0; i < corpus.files().size(); i++) {
            CorpusFile file = corpus.files().get(i);
            boolean last = i + 1 == corpus.files().size();
            files.add(new CorpusFile(file.name(), file.part(), rows.size()));
            addFile(
                    file.name(),
                    file.firstRow(),
                    last ? corpus.size() : corpus.files().get(i + 1).firstRow());
        }
        rejected.sort(Comparator.<ImportReport.Rejected>comparingInt(
                        row -> fileOrder.getOrDefault(row.file(), Integer.MAX_VALUE))
                .thenComparingInt(ImportReport.Rejected::line));
        LabelSet labels = LabelSet.of(rows);
        if (labels.size() < 2) {
            throw new ProblemException("problem.corpus.mended", corpus.name());
        }
        ImportReport report = original.report();
        return new LoadedCorpus(
                new Corpus(corpus.name(), corpus.source(), rows, labels, digest(corpus.sha256()), files),
                new ImportReport(report.format(), report.encoding(), rows.size(), rejected, report.recognised()));
    }

    /** The lines that were not taken: those that are mended are rows now. */
    private void takeUp() {
        for (ImportReport.Rejected row : original.report().rejected()) {
            Decision decision = decisions.get(new RowPlace(row.file(), row.line()));
            if (decision == null || decision.leavesOut()) {
                rejected.add(row);
            } else {
                mended.computeIfAbsent(row.file(), file -> new TreeMap<>())
                        .put(row.line(), new LabelledText(row.line(), decision.label(), decision.text()));
            }
        }
    }

    private void addFile(String name, int from, int to) {
        fileOrder.put(name, fileOrder.size());
        TreeMap<Integer, LabelledText> others = mended.getOrDefault(name, new TreeMap<>());
        for (LabelledText row : original.corpus().rows().subList(from, to)) {
            while (!others.isEmpty() && others.firstKey() < row.line()) {
                rows.add(others.pollFirstEntry().getValue());
            }
            addRow(row, name);
        }
        rows.addAll(others.values());
    }

    private void addRow(LabelledText row, String file) {
        Decision decision = decisions.get(new RowPlace(file, row.line()));
        if (decision == null) {
            rows.add(row);
        } else if (decision.leavesOut()) {
            Problem reason = new Problem("problem.row.leftOut");
            rejected.add(new ImportReport.Rejected(
                    file, row.line(), reason, RowTaker.shortened(row.label() + "\t" + row.text())));
        } else {
            rows.add(new LabelledText(row.line(), decision.label(), decision.text()));
        }
    }

    /** Another corpus than the file's, and the same for the same decisions. */
    private String digest(String sha256) {
        MessageDigest digest = Sha256.digest();
        digest.update(sha256.getBytes(StandardCharsets.UTF_8));
        decisions.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                .sorted()
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
