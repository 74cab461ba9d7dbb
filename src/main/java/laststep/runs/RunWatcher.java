package laststep.runs;

import laststep.model.TrainedModel;

/** Hears how the keeping of a run goes. */
public interface RunWatcher {
    /** Hears nothing. */
    RunWatcher NONE = new RunWatcher() {};

    /** The run has a page in the notebook. Called where the notebook is written. */
    default void begun(RunInfo run) {}

    /** How far the run is, a few times a second at most. Called on the training thread. */
    default void moved(RunProgress progress) {}

    /** The run waits, or learns again. Called on the training thread. */
    default void paused(boolean waits) {}

    /**
     * The run has ended, and its page with it. Called where the notebook is written; not called for a run without a page.
     *
     * @param kept the model that stands in the notebook now; null if there is none, or it could not be written
     */
    default void ended(RunInfo run, TrainedModel kept) {}

    /** The notebook could not be written; told once a run. Called where the notebook is written. */
    default void failed(Throwable failure) {}
}
