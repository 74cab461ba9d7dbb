package laststep.training;

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

    /** See {@link #fromSeed}. */
    record FromSeed() implements TrainingStart {}

    /** See {@link #from(TrainedModel)}. */
    record FromModel(TrainedModel model) implements TrainingStart {}

    /** See {@link #from(Checkpoint)}. */
    record FromCheckpoint(Checkpoint checkpoint) implements TrainingStart {}
}
