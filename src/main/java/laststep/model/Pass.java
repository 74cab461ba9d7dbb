package laststep.model;

import java.util.List;

/**
 * What one forward pass over one sentence computed, layer by layer.
 *
 * @param ids (m) the token ids it was run on. Not to be modified
 * @param wordVectors (m×D) the embedding's row of each token. Not to be modified
 * @param layers each layer forward then backward, the lowest first
 * @param readOut (2H) the vector the classes are decided from. Not to be modified
 * @param logits (C) readOut·W + b. Not to be modified
 * @param logProbabilities (C) log ŷ. Not to be modified
 */
public record Pass(
        int[] ids,
        float[][] wordVectors,
        List<LayerTrace> layers,
        float[] readOut,
        float[] logits,
        float[] logProbabilities) {}
