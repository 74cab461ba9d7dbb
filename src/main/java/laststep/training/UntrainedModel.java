package laststep.training;

import laststep.math.KernelChoice;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.nn.NetworkSpec;
import laststep.nn.Parameter;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;

/** The classifier that a training would begin with: the weights its seed draws. */
public final class UntrainedModel {
    private UntrainedModel() {}

    /** Whether a record says all that the first weights of its training were made of: its seed, and nothing from elsewhere. */
    public static boolean isRecorded(RunRecord record) {
        return record.settings().containsKey(Setting.SEED.id())
                && !record.settings().containsKey(RunRecords.INIT_FROM)
                && !record.settings().containsKey(RunRecords.VECTORS);
    }

    /**
     * The classifier that a training began with, drawn anew.
     *
     * @param record of any moment of the training; it {@link #isRecorded}
     * @param data what the training learnt from
     */
    public static TrainedModel of(RunRecord record, TrainingData data) {
        return of(Setting.configOf(Setting.recorded(record)), data);
    }

    /** @throws laststep.message.ProblemException if there is not memory enough to train it */
    public static TrainedModel of(TrainingConfig config, TrainingData data) {
        NetworkSpec spec =
                config.model().network(data.vocabulary().size(), data.labels().size());
        MemoryEstimate.of(spec, config, 0).require(Runtime.getRuntime().maxMemory());
        TextNetwork network = new TextNetwork(spec, KernelChoice.best(), Workers.of(1));
        InitialWeights.draw(network, config, data);
        return TrainedModel.of(
                config.model(),
                data.vocabulary(),
                data.labels(),
                RunRecords.of(config, data, TrainingStart.fromSeed(), config.threads()),
                network.parameters().stream().map(Parameter::value).toList());
    }
}
