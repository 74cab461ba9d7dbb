package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import laststep.text.LabelledText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportViewModelTest {
    private final Session session = new Session();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final TokenizedCorpora tokenized = new TokenizedCorpora();
    private final CorpusOpener opener = new CorpusOpener(session, settings, new FileLibrary(), jobs, threads);
    private final CorpusViewModel corpus =
            new CorpusViewModel(session, new Navigation(List.of(Place.CORPUS)), tokenized, jobs, errors, threads);
    private final ReportViewModel report = new ReportViewModel(session, corpus, tokenized, jobs, errors, threads);

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("a.tsv");
        Files.writeString(
                file, "label\ttext\ngood\tnice\nbad\tcold\nno tab\ngood\tnice\nbad\tnice\nbad\tone two three four\n\n");
        opener.open(file);
    }

    private List<Integer> lines(ReportKind kind) {
        report.kind().set(kind);
        return report.lines().getValue().stream()
                .map(line -> line.place().line())
                .toList();
    }

    private List<String> texts() {
        return session.corpus().get().corpus().rows().stream()
                .map(LabelledText::text)
                .toList();
    }

    private ReportLine first(ReportKind kind) {
        report.kind().set(kind);
        return report.lines().getValue().get(0);
    }

    @Test
    void rowsAreListedByWhy() {
        assertThat(lines(ReportKind.NOT_TAKEN)).containsExactly(4, 8);
        assertThat(lines(ReportKind.HEADER)).containsExactly(1);
        assertThat(lines(ReportKind.DUPLICATE)).containsExactly(5);
        assertThat(lines(ReportKind.TWO_LABELS)).containsExactly(6);
        assertThat(report.kinds().getValue())
                .containsExactly(ReportKind.NOT_TAKEN, ReportKind.TWO_LABELS, ReportKind.DUPLICATE, ReportKind.HEADER);
        assertThat(first(ReportKind.TWO_LABELS).reason().arguments()).containsExactly("2", "good");
    }

    @Test
    void theRowsThatAreCutFollowMaxLength() {
        assertThat(lines(ReportKind.TOO_LONG)).isEmpty();
        session.maxLength().set(3);
        assertThat(lines(ReportKind.TOO_LONG)).containsExactly(7);
    }

    @Test
    void theHeadSaysWhatWasNotTakenElseWhatIsOdd() {
        assertThat(report.summary().getValue().arguments()).containsExactly(2);
        report.accept(report.lines().getValue());
        assertThat(report.summary().getValue().key()).isEqualTo("corpus.report.odd");
        assertThat(report.summary().getValue().arguments()).containsExactly(2);
    }

    @Test
    void aLineThatWasNotTakenIsMendedAndTaken() {
        report.mend(first(ReportKind.NOT_TAKEN), "good", "no tab");

        assertThat(texts()).containsExactly("nice", "cold", "no tab", "nice", "nice", "one two three four");
        assertThat(lines(ReportKind.NOT_TAKEN)).containsExactly(8);
        assertThat(report.decided().get()).isEqualTo(1);
    }

    @Test
    void rowsAreLeftOutAndTakenBackIn() {
        report.leaveOut(List.of(first(ReportKind.DUPLICATE), first(ReportKind.TWO_LABELS)));
        assertThat(texts()).containsExactly("nice", "cold", "one two three four");
        assertThat(lines(ReportKind.NOT_TAKEN)).containsExactly(4, 5, 6, 8);

        report.restore();
        assertThat(texts()).hasSize(5);
        assertThat(report.decided().get()).isZero();
    }

    @Test
    void aRowThatWasLeftOutCanBeMendedBackIn() {
        report.leaveOut(List.of(first(ReportKind.TWO_LABELS)));
        report.kind().set(ReportKind.NOT_TAKEN);
        ReportLine leftOut = report.lines().getValue().get(1);
        report.mend(leftOut, "good", "nicer");
        assertThat(texts()).containsExactly("nice", "cold", "nice", "nicer", "one two three four");
    }

    @Test
    void leavingOutAWholeClassIsRefused() {
        session.maxLength().set(0);
        report.kind().set(ReportKind.TOO_LONG);
        report.leaveOut(report.lines().getValue().stream()
                .filter(line -> line.label().equals("bad"))
                .toList());
        assertThat(errors.unread().get().key()).isEqualTo("problem.corpus.mended");
        assertThat(texts()).hasSize(5);
    }

    @Test
    void anotherCorpusHasItsOwnReport() throws IOException {
        report.leaveOut(List.of(first(ReportKind.DUPLICATE)));
        Path other = Files.writeString(folder.resolve("b.tsv"), "good\ta\nbad\tb\n");
        opener.open(other);
        assertThat(report.decided().get()).isZero();
        assertThat(lines(ReportKind.NOT_TAKEN)).isEmpty();
        assertThat(report.summary().getValue()).isNull();
    }
}
