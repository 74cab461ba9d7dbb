package laststep.workbench;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.text.Corpus;
import laststep.text.LoadedCorpus;
import laststep.text.Mending;
import laststep.text.ReadListener;
import laststep.text.RowFindings;
import laststep.text.RowPlace;
import laststep.text.TokenizedCorpus;

/**
 * The import report: which rows of the file should be looked at, and what becomes of them. What is decided is true for
 * the open corpus until another is opened; the file is not touched. Belongs to the FX thread.
 */
public final class ReportViewModel {
    private final Session session;
    private final CorpusViewModel corpus;
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final ErrorReport errors;
    private final Threads threads;
    private final LatestOnly measuring;
    private final Map<RowPlace, Mending.Decision> decisions = new HashMap<>();
    private final Set<RowPlace> accepted = new HashSet<>();
    private final ReadOnlyObjectWrapper<ReportLines> lines = new ReadOnlyObjectWrapper<>(this, "lines");
    private final ReadOnlyObjectWrapper<Integer> decided = new ReadOnlyObjectWrapper<>(this, "decided", 0);
    private final ObjectProperty<ReportKind> kind = new SimpleObjectProperty<>(this, "kind", ReportKind.NOT_TAKEN);
    private LoadedCorpus original;
    private LoadedCorpus mended;
    private RowFindings findings;
    private int[] tooLong = {};
    private Job finding;

    public ReportViewModel(
            Session session,
            CorpusViewModel corpus,
            TokenizedCorpora tokenized,
            Jobs jobs,
            ErrorReport errors,
            Threads threads) {
        this.session = session;
        this.corpus = corpus;
        this.tokenized = tokenized;
        this.jobs = jobs;
        this.errors = errors;
        this.threads = threads;
        measuring = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        session.corpus().subscribe((before, opened) -> take(opened));
        corpus.figures().subscribe(this::measure); // the tokens are there once they have been counted
        session.maxLength().subscribe((before, now) -> measure());
    }

    private void take(LoadedCorpus opened) {
        if (opened != mended) {
            original = opened;
            decisions.clear();
            accepted.clear();
            kind.set(ReportKind.NOT_TAKEN);
        }
        decided.set(decisions.size());
        findings = null;
        tooLong = new int[0];
        show();
        find(opened.corpus());
    }

    private void find(Corpus looked) {
        if (finding != null) {
            finding.cancel();
        }
        finding = jobs.start(
                threads.looking(),
                new Problem("job.find"),
                progress -> RowFindings.of(looked, CorpusOpener.listener(progress)),
                found -> {
                    findings = found;
                    show();
                });
    }

    /** Looks which rows are longer than max_length, as the tokeniser of the moment cuts them. */
    private void measure() {
        if (session.corpus().get() == null || corpus.figures().get() == null) {
            return;
        }
        Corpus counted = session.corpus().get().corpus();
        var cutting = session.tokenization().get();
        int maxLength = session.maxLength().get();
        measuring.request(
                () -> {
                    TokenizedCorpus tokens = tokenized.of(counted, cutting, ReadListener.NONE);
                    return IntStream.range(0, counted.size())
                            .filter(row -> tokens.length(row) > maxLength)
                            .toArray();
                },
                rows -> {
                    tooLong = rows;
                    show();
                });
    }

    private void show() {
        lines.set(new ReportLines(
                session.corpus().get(), findings, tooLong, session.maxLength().get(), Set.copyOf(accepted)));
    }

    /** Which rows are shown. */
    public ObjectProperty<ReportKind> kind() {
        return kind;
    }

    /** The kinds that there are rows of, and the one that is shown. */
    public ObservableValue<List<ReportKind>> kinds() {
        return Bindings.createObjectBinding(
                () -> Stream.of(ReportKind.values())
                        .filter(each -> count(each) > 0 || each == kind.get())
                        .toList(),
                lines,
                kind);
    }

    /** How many rows of a kind there are now. */
    public int count(ReportKind each) {
        return lines.get() == null ? 0 : lines.get().of(each).size();
    }

    /** What the head of the place says of the report: what was not taken, else what should be looked at; or null. */
    public ObservableValue<Problem> summary() {
        return lines.map(found -> {
            int lost = count(ReportKind.NOT_TAKEN);
            int odd = count(ReportKind.TWO_LABELS) + count(ReportKind.TWO_PARTS) + count(ReportKind.DUPLICATE);
            if (lost > 0) {
                return new Problem("corpus.rejected.count", lost);
            }
            return odd > 0 ? new Problem("corpus.report.odd", odd) : null;
        });
    }

    /** The rows of the kind that is shown, in the file's order. */
    public ObservableValue<List<ReportLine>> lines() {
        return Bindings.createObjectBinding(
                () -> lines.get() == null ? List.of() : lines.get().of(kind.get()), lines, kind);
    }

    /** How many rows were mended or left out. */
    public ReadOnlyObjectProperty<Integer> decided() {
        return decided.getReadOnlyProperty();
    }

    /** Whether a row may be given another label and text now. */
    public boolean canMend(ReportLine line) {
        return line != null && line.isRow();
    }

    /** Gives a row this label and text, and takes it if it was not taken. */
    public void mend(ReportLine line, String label, String text) {
        decide(List.of(line), Mending.Decision.mend(label, text));
    }

    /** Takes rows out of the corpus. */
    public void leaveOut(Collection<ReportLine> rows) {
        decide(rows.stream().filter(ReportLine::taken).toList(), Mending.Decision.LEAVE_OUT);
    }

    /** These rows are well as they are: they are not listed any more. */
    public void accept(Collection<ReportLine> rows) {
        rows.forEach(row -> accepted.add(row.place()));
        show();
    }

    /** Takes back everything that was decided. */
    public void restore() {
        accepted.clear();
        decisions.clear();
        mended = original;
        session.corpus().set(original);
        show();
    }

    private void decide(List<ReportLine> rows, Mending.Decision decision) {
        Map<RowPlace, Mending.Decision> all = new HashMap<>(decisions);
        rows.forEach(row -> all.put(row.place(), decision));
        try {
            mended = Mending.apply(original, all);
        } catch (ProblemException refused) {
            errors.report(refused);
            return;
        }
        decisions.clear();
        decisions.putAll(all);
        session.corpus().set(mended);
    }
}
