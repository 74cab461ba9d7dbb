package laststep.runs.sweep;

import laststep.runs.sweep.SweepPlan.Configuration;
import laststep.training.TokenCost;
import laststep.training.TrainingConfig;

/**
 * How long a sweep may take, from how fast another configuration was: time is taken to go with the multiply-adds of a token in
 * the recurrent layers. Rough, but right within a factor of two or so where the network is not tiny.
 */
public final class SweepCost {
    private SweepCost() {}

    /**
     * @param measured a configuration that was trained on this machine
     * @param sentencesPerSecond how fast it learnt, on all cores
     * @param sentences of the training part
     * @return seconds for all runs
     */
    public static double seconds(SweepPlan plan, TrainingConfig measured, double sentencesPerSecond, long sentences) {
        double epochs = 0; // of the measured configuration
        for (Configuration configuration : plan.configurations()) {
            TrainingConfig config = configuration.config();
            epochs += config.epochs() * TokenCost.of(config) / TokenCost.of(measured);
        }
        return plan.seeds().size() * epochs * sentences / sentencesPerSecond;
    }
}
