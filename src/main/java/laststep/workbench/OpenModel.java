package laststep.workbench;

import laststep.message.Problem;
import laststep.model.TrainedModel;

/**
 * The classifier that every place asks: a snapshot of the training that runs, what a training kept, or an opened file.
 *
 * @param model its frozen weights; {@code model.record()} says of which epoch and step they are
 * @param name where it comes from, such as "run 2" or a file's name, as a message
 */
public record OpenModel(TrainedModel model, Problem name) {
    /** Which model this is, and at which moment of its training, in words. */
    public Problem moment() {
        if (model.record().step() == 0) {
            return new Problem("model.untrained", name);
        }
        return new Problem(
                "model.moment", name, model.record().epoch(), model.record().step());
    }
}
