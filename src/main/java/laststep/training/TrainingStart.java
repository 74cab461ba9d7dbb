package laststep.training;

import java.util.List;
import laststep.message.ProblemException;
import laststep.model.TrainedModel;

/** From what a training goes on. */
public sealed interface TrainingStart {
    /** From weights that the seed draws. */
    static TrainingStart fromSeed() {
        return new FromSeed();
    }

    /** From a model's weights alone, which are copied. @param model null: from the seed */
    static TrainingStart from(TrainedModel model) {
        return model == null ? fromSeed() : new FromModel(model);
    }

    /** From where another training was, as if it had never paused. */
    static TrainingStart from(Checkpoint checkpoint) {
        return new FromCheckpoint(checkpoint);
    }

    /** @throws ProblemException if a training with these settings cannot go on from here */
    void requireFits(TrainingConfig config, TrainingData data);

    /** See {@link #fromSeed}. */
    record FromSeed() implements TrainingStart {
        @Override
        public void requireFits(TrainingConfig config, TrainingData data) {
            // the weights are drawn in whatever shape
        }
    }

    /** See {@link #from(TrainedModel)}. */
    record FromModel(TrainedModel model) implements TrainingStart {
        /** The sizes that make the shapes of the weights cannot be others than those of the model. */
        @Override
        public void requireFits(TrainingConfig config, TrainingData data) {
            for (Setting setting : List.of(Setting.WORD_VEC_DIM, Setting.HIDDEN_SIZE, Setting.N_LAYERS, Setting.CELL)) {
                String has = Setting.textsOf(model.spec()).get(setting);
                String set = Setting.textsOf(config.model()).get(setting);
                if (!has.equals(set)) {
                    throw new ProblemException("problem.training.start", setting.id(), has, set);
                }
            }
        }
    }

    /** See {@link #from(Checkpoint)}. */
    record FromCheckpoint(Checkpoint checkpoint) implements TrainingStart {
        @Override
        public void requireFits(TrainingConfig config, TrainingData data) {
            checkpoint.requireFits(config, data);
        }
    }
}
