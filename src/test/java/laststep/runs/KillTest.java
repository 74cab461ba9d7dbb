package laststep.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import laststep.model.History;
import laststep.model.ModelFile;
import laststep.training.CheckpointFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed at any moment leaves whole files, and a run that ends in the weights of one never killed. */
class KillTest {
    private static final String PART = ".part";
    /** The exit status of what SIGKILL ended. */
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    private Path notebook;
    private Path saved;
    private RunStore store;

    private int inCheckpoint;
    private int inModel;
    private int inOther;
    private int beforeTheFirstCheckpoint;
    private int resumable;
    private int endedItself;
    private int finishedRuns;

    /** For what a kill waits, so that none of these is left to luck. */
    private enum Moment {
        ANY,
        CHECKPOINT_BEING_WRITTEN,
        MODEL_BEING_SAVED
    }

    @BeforeEach
    void open() throws IOException {
        notebook = folder.resolve("runs");
        saved = Files.createDirectory(folder.resolve("mine")).resolve("mine.laststep");
        store = new RunStore(notebook);
    }

    @Test
    void killedAFewTimesNothingIsLost() throws Exception {
        killed(5, 11);
    }

    @Test
    @Tag("long")
    void killedFiftyTimesNothingIsLost() throws Exception {
        killed(50, 2026);

        assertThat(inCheckpoint).as("kills while a checkpoint was written").isPositive();
        assertThat(inModel).as("kills while a model was saved").isPositive();
    }

    private void killed(int times, long seed) throws Exception {
        String expected = neverKilled();
        Random random = new Random(seed);
        int kills = 0;
        while (kills < times) {
            Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
            boolean early = random.nextInt(8) == 0;
            if (trainAndKill(moment, early, random.nextInt(500))) {
                kills++;
            } else {
                endedItself++;
            }
            requireWhole(expected);
        }
        trainToTheEnd(notebook);
        requireWhole(expected);
        System.out.printf(
                "%d kills: a checkpoint half written %d, a model half saved %d, another file %d, before the first"
                        + " checkpoint %d, to go on from %d; ended before it was killed %d; whole runs %d%n",
                kills, inCheckpoint, inModel, inOther, beforeTheFirstCheckpoint, resumable, endedItself, finishedRuns);
        assertThat(finishedRuns).isPositive();
        assertThat(store.list().runs().get(0).progress().status()).isEqualTo(RunStatus.FINISHED);
    }

    private String neverKilled() throws Exception {
        Path quiet = folder.resolve("quiet");
        trainToTheEnd(quiet);
        return ModelFile.read(new RunStore(quiet).model(1)).weightsSha256();
    }

    private void trainToTheEnd(Path runs) throws Exception {
        Process program = start(runs);
        program.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(program.waitFor()).isZero();
    }

    private Process start(Path runs) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:+UseSerialGC", // with it, and without the vector kernels, it learns sooner after its start
                        KilledTraining.class.getName(),
                        runs.toString(),
                        saved.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * @param early even before it has kept anything
     * @param millis of training before the kill
     * @return false if it had ended before it could be killed
     */
    private boolean trainAndKill(Moment moment, boolean early, int millis) throws Exception {
        FileTime before = keptAt();
        Process program = start(notebook);
        try (BufferedReader lines = program.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("training");
            while (program.isAlive() && !early && keptAt().equals(before)) {
                Thread.onSpinWait();
            }
            program.waitFor(millis, TimeUnit.MILLISECONDS);
            while (program.isAlive() && !has(moment)) {
                Thread.onSpinWait();
            }
            program.destroyForcibly();
        }
        int status = program.waitFor();
        assertThat(status).as("it ended well, or by SIGKILL").isIn(0, KILLED);
        List<String> left = parts();
        inCheckpoint += left.stream().anyMatch(name -> name.startsWith("checkpoint.")) ? 1 : 0;
        inModel += left.stream().anyMatch(name -> name.contains(".laststep.")) ? 1 : 0;
        inOther += left.stream().anyMatch(name -> name.contains(".json.") || name.contains(".csv.")) ? 1 : 0;
        return status == KILLED;
    }

    /** When the newest checkpoint was written: on a busy machine that may take a while, and without it nothing is kept. */
    private FileTime keptAt() throws IOException {
        Path checkpoint = newestRun().resolve("checkpoint.laststep-checkpoint");
        return Files.exists(checkpoint) ? Files.getLastModifiedTime(checkpoint) : FileTime.fromMillis(0);
    }

    private boolean has(Moment moment) throws IOException {
        return switch (moment) {
            case ANY -> true;
            case CHECKPOINT_BEING_WRITTEN -> parts().stream().anyMatch(name -> name.startsWith("checkpoint."));
            case MODEL_BEING_SAVED -> parts().stream().anyMatch(name -> name.contains(".laststep."));
        };
    }

    private List<String> parts() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path place : List.of(saved.getParent(), newestRun())) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(PART))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private Path newestRun() {
        int number = 1;
        while (Files.exists(store.folder(number + 1))) {
            number++;
        }
        return store.folder(number);
    }

    /** What the next start finds. */
    private void requireWhole(String expected) throws IOException {
        RunStore next = new RunStore(notebook);
        RunStore.Listing listing = next.list();
        assertThat(listing.problems()).isEmpty();
        for (RunInfo run : listing.runs()) {
            assertThat(next.isRunning(run.number()))
                    .as("nobody runs it any more")
                    .isFalse();
        }
        for (RunInfo run : listing.runs().stream().limit(2).toList()) {
            requireWhole(next, run.number());
        }
        if (Files.exists(saved)) {
            assertThat(ModelFile.read(saved).record().step()).isNotNegative();
        }
        next.tidy();
        for (Path file : files(newestRun())) {
            assertThat(file.getFileName().toString()).doesNotEndWith(PART);
        }
        for (Path file : files(saved.getParent())) { // only the user tidies there
            if (file.toString().endsWith(PART)) {
                Files.delete(file);
            }
        }
        if (listing.runs().isEmpty()) {
            beforeTheFirstCheckpoint++;
            return;
        }
        RunInfo newest = listing.runs().get(0);
        RunStatus status = newest.progress().status();
        assertThat(status).isIn(RunStatus.RUNNING, RunStatus.FINISHED);
        if (status == RunStatus.FINISHED) {
            finishedRuns++;
            assertThat(ModelFile.read(next.model(newest.number())).weightsSha256())
                    .isEqualTo(expected);
        } else if (KilledTraining.canGoOn(next, newest)) {
            resumable++;
        } else {
            beforeTheFirstCheckpoint++;
        }
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }

    private static void requireWhole(RunStore store, int number) throws IOException {
        for (Path file : files(store.folder(number))) {
            String name = file.getFileName().toString();
            if (name.endsWith(PART) || name.equals("running.lock")) {
                continue;
            }
            switch (name) {
                case "run.json" -> assertThat(store.read(number).number()).isEqualTo(number);
                case "checkpoint.laststep-checkpoint" -> {
                    long step = CheckpointFile.read(file).place().step();
                    List<LossCurve.Stretch> drawn = CurvesFile.read(store.curves(number))
                            .get(RunFigures.LOSS)
                            .stretches();
                    assertThat(drawn.get(drawn.size() - 1).lastStep())
                            .as("the curves reach as far as the checkpoint")
                            .isGreaterThanOrEqualTo(step);
                }
                case "model.laststep" ->
                    assertThat(ModelFile.read(file).record().step()).isPositive();
                case "history.csv" ->
                    assertThat(History.of(Files.readString(file, StandardCharsets.UTF_8)))
                            .isNotEmpty();
                case "curves.csv" -> assertThat(CurvesFile.read(file)).isNotEmpty();
                default -> throw new AssertionError("a file nobody knows: " + file);
            }
        }
    }
}
