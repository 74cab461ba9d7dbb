package laststep.training;

/** What a token costs in the recurrent layers, to compare settings by. */
public final class TokenCost {
    private TokenCost() {}

    /** Multiply-adds forward: 2·G·h·(input + h), summed over the layers; G gates, two directions. */
    public static double of(TrainingConfig config) {
        double gates = config.model().cell().gates().size();
        double h = config.model().hiddenSize();
        double sum = 0;
        for (int layer = 0; layer < config.model().nLayers(); layer++) {
            double input = layer == 0 ? config.model().wordVecDim() : 2 * h;
            sum += 2 * gates * h * (input + h);
        }
        return sum;
    }
}
