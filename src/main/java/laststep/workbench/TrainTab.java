package laststep.workbench;

/** What the Train place shows beside the settings. */
public enum TrainTab {
    /** The training that runs, or ran last. */
    RUN,
    /** Every training there was. */
    RUNS
}
