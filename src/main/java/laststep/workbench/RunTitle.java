package laststep.workbench;

import java.util.Optional;
import laststep.message.Problem;
import laststep.model.TrainedModel;

/**
 * What the models of a training are called: by the run's number in the notebook, which it gets a moment after its start;
 * until then, and if the notebook cannot be written, "this run". Belongs to the FX thread.
 */
final class RunTitle {
    private static final Problem THIS = new Problem("model.run.this");

    private Problem name = THIS;
    private OpenModel last;

    /** Before it has a number. */
    RunTitle() {}

    /** Of a run that goes on. */
    RunTitle(int number) {
        name = new Problem("model.run", number);
    }

    OpenModel snapshot(TrainedModel model) {
        return shown(model, new Problem("model.run.snapshot", name));
    }

    OpenModel kept(TrainedModel model) {
        return shown(model, name);
    }

    private OpenModel shown(TrainedModel model, Problem as) {
        last = new OpenModel(model, as);
        return last;
    }

    /** The run has got its number. @return what is shown now, by its new name, if it is of this run */
    Optional<OpenModel> number(int number, OpenModel shown) {
        name = new Problem("model.run", number);
        if (last == null || last != shown) {
            return Optional.empty();
        }
        return Optional.of(last.name().equals(THIS) ? kept(last.model()) : snapshot(last.model()));
    }
}
