package laststep.runs.sweep;

import laststep.runs.sweep.SweepPlan.Configuration;
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
            epochs += config.epochs() * ofToken(config) / ofToken(measured);
        }
        return plan.seeds().size() * epochs * sentences / sentencesPerSecond;
    }

    /** 2·G·h·(input + h), summed over the layers: G gates, two directions. */
    static double ofToken(TrainingConfig config) {
        double h = config.model().hiddenSize();
        double sum = 0;
        for (int layer = 0; layer < config.model().nLayers(); layer++) {
            double input = layer == 0 ? config.model().wordVecDim() : 2 * h;
            sum += 2.0 * config.model().cell().gates().size() * h * (input + h);
        }
        return sum;
    }
}
