package laststep.ui;

import laststep.inspect.Comparison;
import laststep.message.Messages;
import laststep.workbench.CompareLanes;

/** What all lanes of a comparison share. */
record PairContext(CompareLanes model, LaneContext lanes) {
    Messages messages() {
        return lanes.messages();
    }

    /** To be asked only while something is compared. */
    Comparison comparison() {
        return model.compared().get().comparison();
    }
}
