package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import laststep.text.SampleCorpora;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private final Session session = new Session();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final CorpusOpener opener = new CorpusOpener(session, settings, new FileLibrary(), jobs, threads);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.csv");
        String rows = "id,document,label\n1,정말 좋아요,긍정\n2,별로예요 정말,부정\n3,,부정\n";
        Files.write(file, rows.getBytes(Charset.forName("MS949")));
    }

    private static List<String> rows(ImportViewModel model) {
        return model.look().get().rows().stream()
                .map(row -> row.cells()
                        + (row.problem() == null ? "" : row.problem().key()))
                .toList();
    }

    @Test
    void whatIsRecognisedIsSeenAtOnce() {
        ImportLook look = opener.choose(file).look().get();

        assertThat(look.format()).isEqualTo("csv");
        assertThat(look.encoding()).isEqualTo("CP949");
        assertThat(look.columns()).containsExactly("id", "document", "label");
        assertThat(look.columns().get(look.label())).isEqualTo("label");
        assertThat(look.columns().get(look.text())).isEqualTo("document");
        assertThat(look.header()).isTrue();
    }

    @Test
    void everyChoiceIsSeenAtOnce() {
        ImportViewModel model = opener.choose(file);
        model.header().set("false");
        assertThat(rows(model).get(0)).isEqualTo("[id, document, label]");
        model.encoding().set("windows-1252");
        assertThat(rows(model).get(1)).doesNotContain("좋아요");
        model.textColumn().set("1");
        assertThat(model.look().get().text()).isZero();
        model.reset();
        assertThat(rows(model)).last().isEqualTo("[3, , 부정]problem.row.noText");
    }

    @Test
    void aChoiceThatCannotBeIsToldAndWhatWasSeenStays() {
        ImportViewModel model = opener.choose(file);
        model.format().set("json");
        assertThat(model.problem().get()).isNotNull();
        assertThat(model.look().get().format()).isEqualTo("csv");
        model.format().set("");
        assertThat(model.problem().get()).isNull();
    }

    @Test
    void whatWasChosenOpensTheFileAndIsRememberedForIt() {
        ImportViewModel model = opener.choose(file);
        model.labelColumn().set("1");
        model.open();

        assertThat(session.corpus().get().corpus().labels().names()).containsExactly("1", "2");
        Settings restarted = new Settings(settings.toStore(), Locale.ENGLISH);
        CorpusOpener later = new CorpusOpener(session, restarted, new FileLibrary(), jobs, threads);
        session.corpus().set(null);
        later.open(file);
        assertThat(session.corpus().get().corpus().labels().names()).containsExactly("1", "2");
        assertThat(later.choose(file).labelColumn().get()).isEqualTo("1");
    }

    @Test
    void aFileThatCouldNotBeOpenedMayBeReadInAnotherWay() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd.tsv"), "a;b\nc;d\n");
        opener.open(odd);
        assertThat(opener.refused().get()).isNull(); // semicolons are recognised

        Path one = Files.writeString(folder.resolve("one.tsv"), "same\tx\nsame\ty\n");
        opener.open(one);
        assertThat(opener.refused().get()).isEqualTo(one);
        ImportViewModel model = opener.choose(one);
        model.labelColumn().set("2");
        model.open();
        assertThat(opener.refused().get()).isNull();
        assertThat(session.corpus().get().corpus().name()).isEqualTo("one");
    }

    @Test
    void aFileThatIsNotThereNeedsNoOtherWay() {
        opener.open(folder.resolve("absent.tsv"));
        assertThat(opener.refused().get()).isNull();
        assertThat(errors.unread().get().key()).isEqualTo("problem.corpus.missing");
    }

    @Test
    void aSampleIsReadInNoOtherWay() {
        opener.open(file);
        assertThat(opener.isFile().getValue()).isTrue();
        session.corpus().set(SampleCorpora.load("film-reviews-en"));
        assertThat(opener.isFile().getValue()).isFalse();
        assertThat(opener.chooseAgain()).isEmpty();
    }
}
