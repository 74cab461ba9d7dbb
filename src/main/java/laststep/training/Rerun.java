package laststep.training;

import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.SnapshotTaken;

/** Trains a model once more, by its own record, up to the moment its weights are of: the same numbers should come out. */
public final class Rerun {
    /** So much of a digest is shown. */
    private static final int SHORT_DIGEST = 8;

    private final TrainedModel original;
    private final TrainingConfig config;
    private final RunControl stop = new RunControl();
    private TrainedModel again;

    /** @throws ProblemException if there is an {@link #obstacle} in the record itself */
    public Rerun(TrainedModel original) {
        Problem obstacle = obstacle(original.record());
        if (obstacle != null) {
            throw new ProblemException(obstacle, null);
        }
        this.original = original;
        config = Setting.configOf(Setting.recorded(original.record()));
    }

    /** Why a model cannot be made again from its record, or null if it can. */
    public static Problem obstacle(RunRecord record) {
        if (record.step() == 0) {
            return new Problem("rerun.obstacle.untrained");
        }
        if (record.settings().containsKey(RunRecords.VALID)) {
            return new Problem("rerun.obstacle.valid");
        }
        if (record.settings().containsKey(RunRecords.INIT_FROM)) {
            return new Problem("rerun.obstacle.start");
        }
        if (record.settings().containsKey(RunRecords.VECTORS)) {
            return new Problem("rerun.obstacle.vectors");
        }
        long written = Stream.of(Setting.values())
                .filter(setting -> record.settings().containsKey(setting.id()))
                .count();
        boolean sound = written > 0 && Setting.recorded(record).size() == written;
        return sound ? null : new Problem("rerun.obstacle.settings");
    }

    /** Why this corpus does not do for it, or null if it is the one the model learnt from. @param corpus may be null */
    public static Problem obstacle(RunRecord record, Corpus corpus) {
        if (corpus == null) {
            return new Problem("rerun.obstacle.noCorpus", record.corpus(), shortened(record.corpusSha256()));
        }
        return corpus.sha256().equals(record.corpusSha256())
                ? null
                : new Problem(
                        "rerun.obstacle.corpus",
                        corpus.name(),
                        shortened(corpus.sha256()),
                        record.corpus(),
                        shortened(record.corpusSha256()));
    }

    /** A digest's first characters: enough to tell two apart. */
    public static String shortened(String sha256) {
        return sha256.substring(0, Math.min(SHORT_DIGEST, sha256.length()));
    }

    public TrainingConfig config() {
        return config;
    }

    /**
     * Trains and compares. The original is not touched.
     *
     * @param corpus the one the model learnt from, cut into tokens by its tokeniser
     * @param listener hears how many mini-batches are done of those to do
     * @throws CancellationException if the listener says so
     * @throws ProblemException if it is another corpus, or there is not memory enough
     */
    public RerunComparison run(TokenizedCorpus corpus, ReadListener listener) {
        Problem obstacle = obstacle(original.record(), corpus.corpus());
        if (obstacle != null) {
            throw new ProblemException(obstacle, null);
        }
        TrainingData data = TrainingData.of(corpus, config);
        new Trainer(config, data, TrainingStart.fromSeed(), Rhythm.EPOCHS, stop, event -> hear(event, listener)).run();
        return RerunComparison.of(original, again);
    }

    private void hear(TrainingEvent event, ReadListener listener) {
        long last = original.record().step();
        if (event instanceof BatchDone done) {
            if (!listener.progress(done.step(), last)) {
                throw new CancellationException();
            }
            if (done.step() == last) {
                stop.stop();
            }
        } else if (event instanceof SnapshotTaken snapshot) {
            again = snapshot.model();
        }
    }
}
