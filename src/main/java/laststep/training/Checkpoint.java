package laststep.training;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import laststep.message.ProblemException;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.nn.Optimiser;

/**
 * All that a training needs to go on as if it had never paused: the order of the sentences and the dropout depend on the
 * seed and the step alone, so there is no other random state.
 *
 * @param model the weights at this moment, and the record with the history so far
 * @param best what would be kept; the same object as {@code model} if that is it
 * @param optimiser its moments or velocities
 * @param place where the training is
 */
public record Checkpoint(TrainedModel model, TrainedModel best, Optimiser.State optimiser, Place place) {
    /** What may be set anew: none of it changes a number that was learnt or will be learnt at the same step. */
    private static final Set<Setting> FREE =
            EnumSet.of(Setting.N_EPOCHS, Setting.PATIENCE, Setting.THREADS, Setting.KEEP);

    /**
     * Where a training is, between two mini-batches.
     *
     * @param epoch that is being learnt, counted from 1
     * @param batch how many of its mini-batches are done
     * @param step mini-batches done in all
     * @param seconds of training, pauses not counted
     * @param means the sums over the epoch's mini-batches so far
     * @param learningRate how far its schedule is
     * @param lowestLoss the lowest validation loss so far; infinite before the first
     * @param epochsSinceBest how many epochs were done since that one
     * @param fingerprint of the data ({@link TrainingData#fingerprint})
     */
    public record Place(
            int epoch,
            int batch,
            long step,
            double seconds,
            EpochMeans.Sums means,
            LearningRate.State learningRate,
            double lowestLoss,
            int epochsSinceBest,
            long fingerprint) {}

    /** The configuration of the training it is of. @throws ProblemException if its record is not whole */
    public TrainingConfig config() {
        return Setting.configOf(Setting.recorded(model.record()));
    }

    /** @throws ProblemException if a training of this configuration and data would not be the same one, saying why */
    void requireFits(TrainingConfig config, TrainingData data) {
        RunRecord record = model.record();
        Map<String, String> wanted = Setting.textsOf(config);
        Map<String, String> had = Setting.textsOf(config());
        for (Setting setting : EnumSet.complementOf(EnumSet.copyOf(FREE))) {
            String id = setting.id();
            if (!wanted.get(id).equals(had.get(id))) {
                throw new ProblemException("problem.checkpoint.setting", id, had.get(id), wanted.get(id));
            }
        }
        String ownValid =
                data.validCorpus() == data.corpus() ? null : data.validCorpus().sha256();
        if (!record.corpusSha256().equals(data.corpus().sha256())
                || !Objects.equals(record.settings().get(RunRecords.VALID), ownValid)
                || place.fingerprint() != data.fingerprint()
                || !model.vocabulary().tokens().equals(data.vocabulary().tokens())
                || !model.labels().names().equals(data.labels().names())) {
            throw new ProblemException("problem.checkpoint.corpus", record.corpus());
        }
    }
}
