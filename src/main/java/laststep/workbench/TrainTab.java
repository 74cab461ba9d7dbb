package laststep.workbench;

/** What the Train place shows beside the settings. */
public enum TrainTab {
    /** The training that runs, or ran last. */
    RUN,
    /** One sentence, as the network read it step after step of that training. */
    LAPSE,
    /** Many trainings with other settings, side by side. */
    SWEEP,
    /** Every training there was. */
    RUNS
}
