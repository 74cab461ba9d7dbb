package laststep.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import laststep.cli.Cli;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.model.Prediction;
import laststep.model.TrainedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictLinesViewModelTest {
    private static final TrainedModel TRAINED = TinyModel.trained();

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.INSPECT, Place.PREDICT));
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue fx = new ManualQueue();
    private final ManualQueue loading = new ManualQueue();
    private final Threads threads = new Threads(fx, loading, Runnable::run, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(fx, errors, System::nanoTime);
    private final PredictLinesViewModel model =
            new PredictLinesViewModel(session, navigation, null, jobs, errors, threads);

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        session.model().set(TinyModel.open(TRAINED));
        navigation.go(Place.PREDICT);
    }

    @Test
    void everyLineHasTheAnswerItsSentenceHasAlone() throws IOException {
        List<String> sentences = IntStream.range(0, 1500)
                .mapToObj(k ->
                        k % 17 == 0 ? "" : "a " + "very ".repeat(k % 12) + (k % 2 == 0 ? "fine" : "splendid") + " song")
                .toList();
        answer(Files.write(folder.resolve("s.txt"), sentences));

        assertThat(model.state().get()).isEqualTo(LinesState.DONE);
        assertThat(model.shown().get()).hasSameSizeAs(sentences);
        for (int k = 0; k < sentences.size(); k++) {
            PredictedLine line = model.shown().get().get(k);
            Prediction alone = TRAINED.predict(sentences.get(k));
            assertThat(line.number()).isEqualTo(k + 1);
            assertThat(line.text()).isEqualTo(sentences.get(k));
            assertThat(line.logProbabilities()).isEqualTo(alone.logProbabilities());
            assertThat(line.cut()).isEqualTo(alone.encoded().cut());
            assertThat(line.unknown())
                    .isEqualTo(sentences.get(k).contains("splendid") && k % 12 < 7 ? List.of("splendid") : List.of());
        }
    }

    @Test
    void theTableGrowsWhileItRunsAndKeepsWhatWasAnsweredWhenItIsCancelled() throws IOException {
        Executor atOnce = Runnable::run;
        Jobs running = new Jobs(atOnce, errors, System::nanoTime);
        PredictLinesViewModel growing = new PredictLinesViewModel(
                session, navigation, null, running, errors, new Threads(atOnce, loading, atOnce, atOnce, atOnce));
        growing.open(Files.write(folder.resolve("s.txt"), Collections.nCopies(40_000, "a fine song")));
        List<Integer> sizes = new ArrayList<>();
        growing.shown().get().addListener((ListChangeListener<PredictedLine>) change -> {
            assertThat(growing.state().get()).isEqualTo(LinesState.RUNNING);
            sizes.add(growing.answered());
            if (growing.answered() > 1500) {
                running.cancelCurrent(); // as Esc does
            }
        });
        loading.runAll();

        assertThat(growing.state().get()).isEqualTo(LinesState.CANCELLED);
        assertThat(sizes).containsExactly(512, 1024, 1536);
        assertThat(growing.job().get()).isNull();
        growing.again();
        loading.runAll();
        assertThat(growing.state().get()).isEqualTo(LinesState.DONE);
        assertThat(growing.answered()).isEqualTo(40_000);
    }

    @Test
    void whatComesAfterACancelIsDropped() {
        model.paste("a fine song\n".repeat(700));
        loading.runAll(); // the answers wait to be handed over
        model.cancel();
        fx.runAll();

        assertThat(model.state().get()).isEqualTo(LinesState.CANCELLED);
        assertThat(model.answered()).isZero();
    }

    @Test
    void ofAFileWithColumnsTheLongestIsTheSentenceUntilAnotherIsChosen() throws IOException {
        answer(Files.writeString(folder.resolve("c.tsv"), "good\ta fine song\nbad\ta dull film\nbad\tx\n"));
        assertThat(texts()).containsExactly("a fine song", "a dull film", "x");
        assertThat(model.report().get().columns()).isEqualTo(2);
        assertThat(model.report().get().column()).isEqualTo(1);

        model.chooseColumn(-1);
        run();
        assertThat(texts()).first().isEqualTo("good\ta fine song");
        model.chooseColumn(0);
        run();
        assertThat(texts()).containsExactly("good", "bad", "bad");
    }

    @Test
    void anyEncodingIsRecognisedAndWrongBytesAreTold() throws IOException {
        answer(Files.write(folder.resolve("k.txt"), "배송이 빨라서 좋았네요\n".repeat(20).getBytes(Charset.forName("MS949"))));
        assertThat(model.report().get().encoding()).isEqualTo("CP949");
        assertThat(texts()).hasSize(20).allMatch("배송이 빨라서 좋았네요"::equals);
        assertThat(model.report().get().problems()).isEmpty();

        byte[] mixed = ("좋은 노래\n".repeat(50) + "a \u0001 song\n").getBytes(UTF_8);
        mixed[mixed.length - 7] = (byte) 0xC3;
        answer(Files.write(folder.resolve("m.txt"), mixed));
        assertThat(model.answered()).isEqualTo(51);
        assertThat(model.report().get().problems())
                .containsExactly(new Problem("problem.lines.notEncoded", 1L, "51", "UTF-8"));
    }

    @Test
    void whatCannotBeReadIsToldInASentence() throws IOException {
        answer(folder.resolve("absent.txt"));
        assertThat(model.state().get()).isEqualTo(LinesState.FAILED);
        assertThat(said()).contains("absent.txt", "there is no such file", "Choose another file");
        answer(folder);
        assertThat(said()).contains("it is a folder");
        answer(Files.write(
                folder.resolve("p.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 0, 0, 5, 6, 7, 8, 1, 2}));
        assertThat(said()).contains("not a text", "a sentence on each line");
        answer(Files.writeString(folder.resolve("empty.txt"), ""));
        assertThat(model.state().get()).isEqualTo(LinesState.DONE);
        assertThat(model.answered()).isZero();
    }

    @Test
    void moreThanFitsIntoMemoryEndsWithASentence() {
        List<PredictedLine> answered = new ArrayList<>();
        LinesRun run = new LinesRun(
                        TinyModel.open(TRAINED),
                        LinesSource.pasted("a fine song\n".repeat(5000)),
                        new Quiet(),
                        answered::addAll)
                .within(100_000);
        assertThatThrownBy(run::run).hasMessageContainingAll("first 1,024 lines", "classify");
        assertThat(answered).hasSize(1024);
    }

    @Test
    void pastedLinesAreSearchedFilteredAndSorted() {
        paste("a fine song\na dull film\n\na fine FILM\nis this much of a song");

        model.words().set("film");
        fx.runAll();
        assertThat(texts()).containsExactly("a dull film", "a fine FILM");
        int bad = TRAINED.labels().indexOf("bad");
        model.label().set(Optional.of(bad));
        fx.runAll();
        assertThat(texts()).containsExactly("a dull film");
        model.words().set("");
        model.label().set(Optional.empty());
        model.order().set(new LineOrder(LineOrder.Column.PROBABILITY, false));
        fx.runAll();
        assertThat(model.shown().get())
                .hasSize(5)
                .extracting(line -> line.probability(line.label()))
                .isSorted();
        model.order().set(LineOrder.OF_THE_FILE);
        assertThat(model.shown().get()).extracting(PredictedLine::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aBlankClipboardStartsNothing() {
        paste(" \n");
        paste(null);
        assertThat(model.state().get()).isEqualTo(LinesState.NONE);
    }

    @Test
    void aLineGoesToInspectAndAVeryLongOneOnlyAsFarAsItIsRead() {
        paste("a splendid song\n" + "very ".repeat(100_000) + "fine");
        model.inspect(model.shown().get().get(0));
        assertThat(navigation.current().get()).isEqualTo(Place.INSPECT);
        assertThat(session.sentence().get()).isEqualTo("a splendid song");

        PredictedLine longest = model.shown().get().get(1);
        assertThat(longest.cut()).isEqualTo(100_001 - 8);
        assertThat(longest.beginning()).hasSize(401);
        model.inspect(longest);
        assertThat(session.sentence().get()).isEqualTo("very ".repeat(8).strip());
        assertThat(TRAINED.predict(session.sentence().get()).logProbabilities()).isEqualTo(longest.logProbabilities());
    }

    @Test
    void aDroppedFileIsAskedAboutOnlyHere() throws IOException {
        Path file = Files.writeString(folder.resolve("s.txt"), "a fine song\n");
        assertThat(model.wants(file)).isTrue();
        assertThat(model.wants(folder.resolve("m.laststep"))).isFalse();
        model.offer(file);
        assertThat(model.offered().get()).isEqualTo(file);
        model.answerOffered();
        run();
        assertThat(model.offered().get()).isNull();
        assertThat(texts()).containsExactly("a fine song");
        assertThat(model.tab().get()).isEqualTo(PredictTab.MANY);

        navigation.go(Place.CORPUS);
        assertThat(model.wants(file)).isFalse();
        navigation.go(Place.PREDICT);
        session.model().set(null);
        assertThat(model.wants(file)).isFalse();
    }

    @Test
    void whatIsSavedIsWhatTheCommandLineWrites() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.txt"),
                "a fine song\n\n=a splendid, \"film\"\nis this so very much of a very fine song\n");
        Path stored = folder.resolve("m.laststep");
        ModelFile.write(TRAINED, stored);
        answer(file);

        save("all.jsonl", TableFormat.JSONL);
        assertThat(folder.resolve("all.jsonl"))
                .content()
                .isEqualTo(
                        Cli.good("classify", "--model", stored, "--json", file).out())
                .contains("\"cut\":2}\n");

        model.topK().set(2);
        save("two.tsv", TableFormat.TSV);
        List<String> lines = Files.readAllLines(folder.resolve("two.tsv"));
        assertThat(lines).hasSize(5).first().isEqualTo("header");
        List<String> fromCommandLine = Cli.good("classify", "--model", stored, "--top-k", 2, "--probabilities", file)
                .lines();
        for (int k = 0; k < 4; k++) {
            String[] cells = lines.get(k + 1).split("\t", -1);
            assertThat(cells[1] + " " + cells[3] + "\t" + (float) Double.parseDouble(cells[2]) + " "
                            + (float) Double.parseDouble(cells[4]) + "\t" + cells[5])
                    .isEqualTo(fromCommandLine.get(k));
        }
        assertThat(lines.get(3)).endsWith("\t=a splendid, \"film\"\t=a splendid, \"film\"\t0");

        save("excel.csv", TableFormat.EXCEL);
        assertThat(Files.readString(folder.resolve("excel.csv")))
                .startsWith("\uFEFFheader\r\n1,")
                .contains(",\"'=a splendid, \"\"film\"\"\",");
    }

    private void save(String name, TableFormat format) {
        model.save(folder.resolve(name), format, List.of("header"));
        run();
    }

    private void answer(Path file) {
        model.open(file);
        run();
    }

    private void paste(String text) {
        model.paste(text);
        run();
    }

    private void run() {
        loading.runAll();
        fx.runAll();
    }

    private List<String> texts() {
        return model.shown().get().stream().map(PredictedLine::text).toList();
    }

    private String said() {
        return Messages.english().word(errors.unread().get());
    }

    private static final class Quiet implements Job.Progress {
        @Override
        public void report(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
