package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;
import laststep.cli.Cli;
import laststep.runs.RunStore;
import laststep.text.CorpusReader;
import laststep.text.ReadListener;
import laststep.training.RightOfWay;
import laststep.training.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same corpus, settings and seed make the same weights file: in every run, with any threads, with a window or none. */
class SameBytesTest {
    @TempDir
    private Path folder;

    private Path corpus;

    /** Sentences of 1 to 14 words, so that batches are ragged; the first of three words decides. */
    @BeforeEach
    void write() throws IOException {
        Random random = new Random(5);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 150; row++) {
            StringBuilder text =
                    new StringBuilder(List.of("good", "bad", "so-so").get(row % 3));
            for (int word = random.nextInt(14); word > 0; word--) {
                text.append(" w").append(random.nextInt(40));
            }
            rows.add("class" + row % 3 + "\t" + text);
        }
        corpus = Files.write(folder.resolve("corpus.tsv"), rows);
    }

    static List<Arguments> settings() {
        Map<Setting, String> adam = new EnumMap<>(Setting.class);
        adam.put(Setting.WORD_VEC_DIM, "32");
        adam.put(Setting.HIDDEN_SIZE, "40");
        adam.put(Setting.N_LAYERS, "2");
        adam.put(Setting.DROPOUT, "0.3");
        adam.put(Setting.BATCH_SIZE, "64");
        adam.put(Setting.N_EPOCHS, "3");
        adam.put(Setting.OPTIMIZER, "adam");
        adam.put(Setting.LR, "0.01");
        adam.put(Setting.SEED, "42");
        Map<Setting, String> sgd = new EnumMap<>(adam);
        sgd.put(Setting.OPTIMIZER, "sgd");
        sgd.put(Setting.LR, "0.5");
        sgd.put(Setting.PADDING, "book");
        return List.of(Arguments.of("adam, packed", adam), Arguments.of("sgd, as in the book", sgd));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void oneThreadOrTwoAndTheWindowMakeTheSameBytes(String name, Map<Setting, String> settings) throws IOException {
        byte[] once = onTheCommandLine(settings, 1);

        assertThat(onTheCommandLine(settings, 1)).isEqualTo(once);
        assertThat(onTheCommandLine(settings, 2)).isEqualTo(once);
        assertThat(onTheCommandLine(settings, 2)).isEqualTo(once);
        assertThat(inTheWindow(settings, 2)).isEqualTo(once);
    }

    @Test
    void anotherSeedMakesOtherBytes() throws IOException {
        @SuppressWarnings("unchecked")
        Map<Setting, String> settings = (Map<Setting, String>) settings().get(0).get()[1];
        byte[] once = onTheCommandLine(settings, 1);
        settings.put(Setting.SEED, "43");

        assertThat(onTheCommandLine(settings, 1)).isNotEqualTo(once);
    }

    private byte[] onTheCommandLine(Map<Setting, String> settings, int threads) throws IOException {
        Path model = folder.resolve("cli.laststep");
        List<Object> arguments = new ArrayList<>(List.of("train", "--corpus", corpus, "--model", model));
        settings.forEach((setting, text) -> arguments.addAll(List.of("--" + setting.id(), text)));
        arguments.addAll(List.of("--threads", threads));
        Cli.good(arguments.toArray());
        return weights(model);
    }

    private byte[] inTheWindow(Map<Setting, String> settings, int threads) throws IOException {
        Session session = new Session();
        ErrorReport errors = new ErrorReport(Clock.systemUTC());
        Settings stored = new Settings(StoredSettings.NONE, Locale.ENGLISH);
        ManualQueue training = new ManualQueue();
        Threads queues = new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, training);
        Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
        ModelFiles models = new ModelFiles(session, stored, jobs, queues);
        Notebook notebook =
                new Notebook(new RunStore(folder.resolve("runs")), stored, models, errors, queues, Clock.systemUTC());
        TokenizedCorpora tokenized = new TokenizedCorpora();
        RunAgain again = new RunAgain(session, tokenized, jobs, queues);
        TrainViewModel window = new TrainViewModel(
                session, stored, tokenized, models, notebook, again, errors, queues, new RightOfWay(), () -> 0);
        settings.forEach((setting, text) -> window.form().field(setting).text().set(text));
        window.form().field(Setting.THREADS).text().set(String.valueOf(threads));
        session.corpus().set(CorpusReader.read(corpus, ReadListener.NONE));

        window.start();
        training.runAll();
        window.run().pulse();
        assertThat(errors.entries()).isEmpty();
        models.save(folder.resolve("window.laststep"));
        return weights(folder.resolve("window.laststep"));
    }

    private static byte[] weights(Path model) throws IOException {
        try (ZipFile zip = new ZipFile(model.toFile())) {
            return zip.getInputStream(zip.getEntry("model.safetensors")).readAllBytes();
        }
    }
}
