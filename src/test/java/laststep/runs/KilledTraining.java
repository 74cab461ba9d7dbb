package laststep.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.ReadListener;
import laststep.training.Checkpoint;
import laststep.training.CheckpointFile;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.Setting;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.RunStarted;
import laststep.training.TrainingEvent.SnapshotTaken;
import laststep.training.TrainingStart;

/**
 * A program that trains as the window does, made to be killed: a run of the notebook, written in the background, with a
 * checkpoint every few steps, while a model is saved to a file of the user's over and over. It goes on with the newest run
 * if that was interrupted, else begins another. Its arguments are the notebook and that file.
 */
final class KilledTraining {
    private static final double CHECKPOINT_SECONDS = 0.02;

    private KilledTraining() {}

    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        RunStore store = new RunStore(Path.of(arguments[0]));
        Path saved = Path.of(arguments[1]);
        TrainingConfig config = config();
        TrainingData data = data(config);
        ExecutorService writing = Executors.newSingleThreadExecutor();
        ExecutorService saving = Executors.newSingleThreadExecutor();
        store.tidy();
        List<RunInfo> runs = store.list().runs();
        Rhythm rhythm = Rhythm.snapshotsEvery(2).withCheckpoints(CHECKPOINT_SECONDS);
        TrainingStart start = TrainingStart.fromSeed();
        RunRecorder recorder;
        if (!runs.isEmpty() && canGoOn(store, runs.get(0))) {
            int number = runs.get(0).number();
            Checkpoint checkpoint = CheckpointFile.read(store.checkpoint(number));
            start = TrainingStart.from(checkpoint);
            RunFigures figures = RunFigures.of(
                    CurvesFile.read(store.curves(number)),
                    checkpoint.model().record().history(),
                    checkpoint.place().step());
            recorder = RunRecorder.goingOn(
                    store, number, figures, checkpoint.place(), writing, RunWatcher.NONE, System::nanoTime);
        } else {
            RunSource source = new RunSource("killed.tsv", Map.of(), null, null);
            recorder = new RunRecorder(store, source, writing, RunWatcher.NONE, Clock.systemUTC(), System::nanoTime);
        }
        Consumer<TrainingEvent> listener = recorder.andThen(savingTo(saved, saving))
                .andThen(event -> {
                    if (event instanceof RunStarted) {
                        System.out.println("training");
                    }
                });
        new Trainer(config, data, start, rhythm, new RunControl(), listener).run();
        writing.shutdown();
        saving.shutdown();
    }

    static boolean canGoOn(RunStore store, RunInfo run) {
        return run.progress().status() == RunStatus.RUNNING && Files.exists(store.checkpoint(run.number()));
    }

    /** The newest snapshot is always on its way to the disk. */
    private static Consumer<TrainingEvent> savingTo(Path file, Executor saving) {
        AtomicReference<TrainedModel> newest = new AtomicReference<>();
        return event -> {
            if (event instanceof SnapshotTaken snapshot && newest.getAndSet(snapshot.model()) == null) {
                saving.execute(() -> ModelFile.write(newest.getAndSet(null), file));
            }
        };
    }

    /** Large enough that a checkpoint is several megabytes, small enough that a step takes a few milliseconds. */
    private static TrainingConfig config() {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        texts.put(Setting.WORD_VEC_DIM, "100");
        texts.put(Setting.HIDDEN_SIZE, "12");
        texts.put(Setting.BATCH_SIZE, "16");
        texts.put(Setting.N_EPOCHS, "8");
        texts.put(Setting.DROPOUT, "0.3");
        texts.put(Setting.LR, "0.005");
        texts.put(Setting.MIN_FREQ, "1");
        texts.put(Setting.THREADS, "1");
        texts.put(Setting.KEEP, "last");
        return Setting.configOf(texts);
    }

    private static TrainingData data(TrainingConfig config) {
        Random random = new Random(6);
        List<LabelledText> rows = new ArrayList<>();
        for (int line = 1; line <= 400; line++) {
            StringBuilder text = new StringBuilder(line % 2 == 0 ? "good" : "bad");
            for (int k = 0; k < 8; k++) {
                text.append(" w").append(random.nextInt(4000));
            }
            rows.add(new LabelledText(line, line % 2 == 0 ? "pos" : "neg", text.toString()));
        }
        Corpus corpus = new Corpus("killed", "killed.tsv", rows, LabelSet.of(rows), "ab12");
        return TrainingData.of(TrainingData.tokenize(corpus, config, ReadListener.NONE), config);
    }
}
