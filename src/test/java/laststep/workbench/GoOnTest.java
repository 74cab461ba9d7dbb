package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import laststep.model.ModelFile;
import laststep.runs.RunCurves;
import laststep.runs.RunMetric;
import laststep.runs.RunStatus;
import laststep.runs.RunStore;
import laststep.training.RightOfWay;
import laststep.training.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the next start does with a run whose program was ended in the middle of it, whatever has become of its files. */
@Timeout(20)
class GoOnTest {
    private final ExecutorService trainingThread = Executors.newSingleThreadExecutor();
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());

    @TempDir
    private Path folder;

    private Path corpus;
    private Path notebookFolder;

    /** A program: all that one start of it makes. */
    private final class Program {
        private final Session session = new Session();
        private final FxQueue fx = new FxQueue();
        private final Threads threads =
                new Threads(fx, Runnable::run, Runnable::run, Runnable::run, trainingThread, Runnable::run);
        private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
        private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
        private final ModelFiles models = new ModelFiles(session, settings, jobs, threads);
        private final CorpusOpener opener = new CorpusOpener(session, settings, new FileLibrary(), jobs, threads);
        private final RunStore store = new RunStore(notebookFolder);
        private final Notebook notebook = new Notebook(store, settings, models, errors, threads, Clock.systemUTC());
        private final TokenizedCorpora tokenized = new TokenizedCorpora();
        private final TrainViewModel training = new TrainViewModel(
                session,
                settings,
                tokenized,
                models,
                notebook,
                new RunAgain(session, tokenized, jobs, threads),
                errors,
                threads,
                new RightOfWay(),
                System::nanoTime);
        private final GoOn goOn =
                new GoOn(session, settings, notebook, opener, training, new Navigation(List.of(Place.values())));

        void openNotebook() throws InterruptedException {
            notebook.open();
            fx.until(() -> notebook.listed().get(), training);
        }

        void start(int epochs) throws InterruptedException {
            opener.open(corpus);
            fx.until(() -> session.corpus().get() != null, training);
            set(Setting.WORD_VEC_DIM, "6");
            set(Setting.HIDDEN_SIZE, "5");
            set(Setting.N_EPOCHS, String.valueOf(epochs));
            set(Setting.DROPOUT, "0.2");
            set(Setting.MIN_FREQ, "1");
            set(Setting.THREADS, "1");
            set(Setting.KEEP, "last");
            assertThat(training.canStart()).isTrue();
            training.start();
        }

        private void set(Setting setting, String text) {
            training.form().field(setting).text().set(text);
        }

        /** Goes on with the run that is offered, and waits until that has ended, in whatever way. */
        void goOnTo(int epochs) throws InterruptedException {
            RunRow offered = goOn.interrupted().get();
            goOn.goOn(offered, epochs);
            fx.until(
                    () -> !training.run().state().get().isRunning()
                            && offered.get().condition() != RunCondition.RUNNING,
                    training);
        }

        String problem() {
            return errors.entries().get(0).problem().key();
        }
    }

    @BeforeEach
    void write() throws IOException {
        corpus = folder.resolve("reviews.tsv");
        Files.writeString(corpus, rows("good", "bad"));
        notebookFolder = folder.resolve("runs");
    }

    @AfterEach
    void end() {
        trainingThread.shutdownNow();
    }

    private static String rows(String good, String bad) {
        StringBuilder rows = new StringBuilder();
        for (int k = 0; k < 40; k++) {
            rows.append(k % 2 == 0 ? "pos\tfilm " + good : "neg\tfilm " + bad)
                    .append(' ')
                    .append(k)
                    .append('\n');
        }
        return rows.toString();
    }

    /** Trains, closes the program in the middle of it, and starts it anew. @return how many epochs were done */
    private int interrupt() throws Exception {
        Program first = new Program();
        first.start(10_000);
        first.fx.until(() -> first.training.run().figures().epoch() >= 2, first.training);
        first.training.run().close();
        // the first program's lock lives as long as this process: the next finds what a dead one has left
        Path left = folder.resolve("left");
        copy(notebookFolder, left);
        Files.deleteIfExists(left.resolve("run-1/running.lock"));
        first.training.run().stop();
        first.fx.until(() -> !first.training.run().state().get().isRunning(), first.training);
        notebookFolder = left;
        return first.store.read(1).progress().epoch();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private Path checkpoint() {
        return new RunStore(notebookFolder).checkpoint(1);
    }

    private Program next() throws InterruptedException {
        Program next = new Program();
        next.openNotebook();
        assertThat(next.goOn.interrupted().get()).isNotNull();
        return next;
    }

    @Test
    void whatWasClosedInTheMiddleGoesOnAsIfItHadNotBeen() throws Exception {
        int epochs = interrupt() + 2;
        Program next = next();
        next.goOnTo(epochs);
        assertThat(errors.entries()).isEmpty();
        assertThat(next.store.read(1).progress().status()).isEqualTo(RunStatus.FINISHED);

        notebookFolder = folder.resolve("whole");
        Program whole = new Program();
        whole.start(epochs);
        whole.fx.until(() -> whole.training.run().message().get() != null, whole.training);
        assertThat(ModelFile.read(next.store.model(1)).weightsSha256())
                .isEqualTo(ModelFile.read(whole.store.model(1)).weightsSha256());
    }

    @Test
    void damagedCurvesAreToldAndTheRunGoesOnToTheSameWeights() throws Exception {
        int epochs = interrupt() + 2;
        Path whole = folder.resolve("whole");
        copy(notebookFolder, whole);
        Files.writeString(new RunStore(notebookFolder).curves(1), "curve,first_step\ntrain_loss,1\n");
        Program next = next();
        next.goOnTo(epochs);

        assertThat(errors.entries()).hasSize(1);
        assertThat(next.problem()).isEqualTo("problem.run.curves");
        assertThat(next.store.read(1).progress().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(RunCurves.read(next.store, 1).get(RunMetric.TRAIN_LOSS))
                .as("the steps since then are drawn")
                .isNotEmpty();

        notebookFolder = whole;
        Program undamaged = next();
        undamaged.goOnTo(epochs);
        assertThat(ModelFile.read(next.store.model(1)).weightsSha256())
                .isEqualTo(ModelFile.read(undamaged.store.model(1)).weightsSha256());
    }

    @Test
    void aCheckpointWithOneBitTurnedIsToldAndTheRunStaysOffered() throws Exception {
        interrupt();
        byte[] bytes = Files.readAllBytes(checkpoint());
        bytes[bytes.length / 2] ^= 4;
        Files.write(checkpoint(), bytes);
        assertRefused("problem.checkpoint.damaged");
    }

    @Test
    void aCheckpointOfANewerVersionIsToldAndTheRunStaysOffered() throws Exception {
        interrupt();
        Files.write(checkpoint(), ofVersion(2, Files.readAllBytes(checkpoint())));
        assertRefused("problem.checkpoint.version");
    }

    private static byte[] ofVersion(int version, byte[] checkpoint) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(checkpoint));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("checkpoint.json")) {
                    ObjectNode root = (ObjectNode) json.readTree(content);
                    content = json.writeValueAsBytes(root.put("format_version", version));
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aCheckpointThatHasVanishedIsToldAndNotOfferedAtTheNextStart() throws Exception {
        interrupt();
        Program next = next();
        Files.delete(checkpoint());
        next.goOnTo(5);
        assertThat(next.problem()).isEqualTo("problem.checkpoint.read");

        Program later = new Program();
        later.openNotebook();
        assertThat(later.goOn.interrupted().get()).isNull();
        assertThat(later.notebook.rows().get(0).get().condition()).isEqualTo(RunCondition.INTERRUPTED);
    }

    @Test
    void aCheckpointOfAnotherRunIsToldAndTheRunIsAsItWas() throws Exception {
        interrupt();
        Path own = notebookFolder;
        notebookFolder = folder.resolve("other");
        Program other = new Program();
        Files.writeString(corpus, rows("great", "poor"));
        other.start(1);
        other.fx.until(() -> other.training.run().message().get() != null, other.training);
        Files.writeString(corpus, rows("good", "bad"));
        Path foreign = checkpoint();
        notebookFolder = own;
        Files.delete(checkpoint());
        Files.copy(foreign, checkpoint());

        assertRefused("problem.checkpoint.corpus");
    }

    @Test
    void aCorpusThatHasChangedIsToldAndTheRunStaysOffered() throws Exception {
        interrupt();
        Files.writeString(corpus, rows("fine", "dull"));
        assertRefused("problem.run.corpus");
    }

    @Test
    void aCorpusThatIsGoneIsToldAndTheRunStaysOffered() throws Exception {
        interrupt();
        Files.delete(corpus);
        assertRefused("problem.corpus.missing");
    }

    /** One sentence, nothing runs, and no file is another. */
    private void assertRefused(String problem) throws Exception {
        byte[] before = Files.readAllBytes(checkpoint());
        Program next = next();
        RunRow offered = next.goOn.interrupted().get();
        next.goOn.goOn(offered, 5);
        next.fx.until(
                () -> !errors.entries().isEmpty()
                        && !next.training.run().state().get().isRunning(),
                next.training);
        next.fx.until(() -> !offered.isRunning(), next.training);

        assertThat(errors.entries()).hasSize(1);
        assertThat(next.problem()).isEqualTo(problem);
        assertThat(offered.get().condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(next.goOn.interrupted().get()).isSameAs(offered);
        assertThat(next.store.isRunning(1)).isFalse();
        assertThat(next.store.read(1).progress().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(checkpoint()).hasBinaryContent(before);
    }

    @Test
    void aRunThatIsLeftIsNotOfferedAgainAndKeepsItsState() throws Exception {
        interrupt();
        Program next = next();
        next.goOn.leave(next.goOn.interrupted().get());
        assertThat(next.goOn.interrupted().get()).isNull();

        Program later = new Program();
        later.openNotebook();
        assertThat(later.goOn.interrupted().get()).isNull();
        assertThat(later.goOn.canGoOn(later.notebook.rows().get(0))).isTrue();
    }
}
