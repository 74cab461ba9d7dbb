package laststep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A training ended from outside in the middle of an epoch goes on in another process as if nothing had been. */
class ResumeInANewProcessTest {
    @TempDir
    private Path folder;

    private Path corpus;

    @BeforeEach
    void write() throws IOException {
        corpus = folder.resolve("reviews.tsv");
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < 400; k++) {
            rows.add((k % 3 == 0 ? "bad\tit was dull " : "good\tit was fine ") + "film " + k % 17 + " of " + k % 23);
        }
        Files.write(corpus, rows);
    }

    @ParameterizedTest
    @CsvSource({"adam, 0.002, 0", "sgd, 0.1, 0.9"})
    void interruptedAndResumedEqualsNeverInterrupted(String optimiser, String rate, String momentum) throws Exception {
        List<String> settings = List.of(
                "train",
                "--corpus=" + corpus,
                "--optimizer=" + optimiser,
                "--lr=" + rate,
                "--momentum=" + momentum,
                "--n-layers=2",
                "--dropout=0.3",
                "--word-vec-dim=16",
                "--hidden-size=16",
                "--batch-size=16",
                "--n-epochs=30",
                "--keep=last");
        Path whole = folder.resolve("whole.laststep");
        Cli.good(and(settings, "--model=" + whole));
        Path checkpoint = folder.resolve("state.laststep-checkpoint");
        interruptedAfter(47, and(settings, "--json", "--checkpoint=" + checkpoint));
        Path rest = folder.resolve("rest.laststep");

        Cli.good("train", "--corpus=" + corpus, "--resume=" + checkpoint, "--model=" + rest);

        TrainedModel once = ModelFile.read(whole);
        TrainedModel again = ModelFile.read(rest);
        assertThat(again.weightsSha256()).isEqualTo(once.weightsSha256());
        assertThat(again.record().history()).hasSize(30);
    }

    /** Starts the program and ends it, as a closed terminal or a shutdown does, once it has told of so many steps. */
    private static void interruptedAfter(int steps, Object[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--add-modules=jdk.incubator.vector",
                "laststep.Launcher"));
        for (Object argument : arguments) {
            command.add((String) argument);
        }
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = program.inputReader()) {
            for (int told = 0; told < steps; ) {
                String line = lines.readLine();
                assertThat(line)
                        .as("the training had ended before it could be interrupted")
                        .isNotNull();
                told += line.contains("\"step\"") && !line.contains("\"epoch\":\"") ? 1 : 0;
            }
            program.toHandle().destroy(); // unlike Process.destroy it leaves the pipe open
            while (lines.readLine() != null) {
                // what it still has to say
            }
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS))
                .as("an interrupt ends it at once")
                .isTrue();
    }

    @Test
    void otherSettingsThanTheCheckpointsAreRefused() {
        Path checkpoint = folder.resolve("state.laststep-checkpoint");
        Cli.good("train", "--corpus", corpus, "--n-epochs", 1, "--hidden-size", 8, "--checkpoint", checkpoint);

        Cli refused = Cli.run("train", "--corpus", corpus, "--resume", checkpoint, "--lr", "0.5");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("lr", "0.5", "n_epochs, patience, threads and keep");
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsSaidOnceAndTheTrainingGoesOn() throws IOException {
        Path checkpoint = folder.resolve("taken.laststep-checkpoint");
        Path model = folder.resolve("m.laststep");
        Files.createDirectories(folder.resolve("gone"));
        checkpoint = folder.resolve("gone").resolve("state.laststep-checkpoint");
        Path asked = checkpoint;
        Files.createDirectory(asked); // a folder stands where the file should be
        Files.createFile(asked.resolve("full"));

        Cli cli = Cli.run("train", "--corpus", corpus, "--n-epochs", 3, "--model", model, "--checkpoint", asked);

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.err()).containsOnlyOnce("state.laststep-checkpoint");
        assertThat(cli.err()).contains("is a folder").doesNotContain("Exception");
        assertThat(model).doesNotExist();
    }

    private static Object[] and(List<String> settings, Object... more) {
        List<Object> all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
