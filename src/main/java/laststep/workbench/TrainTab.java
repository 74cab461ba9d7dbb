package laststep.workbench;

/** What the Train place shows beside the settings. */
public enum TrainTab {
    /** The training that runs, or ran last. */
    RUN,
    /** Many trainings with other settings, side by side. */
    SWEEP,
    /** Every training there was. */
    RUNS
}
