package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laststep.message.Problem;
import laststep.training.MemoryEstimate;
import laststep.training.Setting;
import laststep.training.TrainingConfig;
import laststep.training.TrainingPreview;

/**
 * The way of a mini-batch through the network, (n, m) → (n, m, d) → (n, m, 2h) → (n, 2h) → (n, |C|), ready to be shown.
 *
 * @param first the shape of the input
 * @param steps what happens to it, in order
 * @param summary the network's size and what it learns from, in words
 * @param fits whether there is memory enough; the summary says so if not
 */
public record Shapes(String first, List<Step> steps, Problem summary, boolean fits) {
    /**
     * One step.
     *
     * @param name of the layer, as PyTorch's users know it
     * @param parameters how many numbers it learns, or −1 if it learns none or the corpus is not there yet
     * @param shape what comes out
     */
    public record Step(String name, long parameters, String shape) {}

    /**
     * @param preview what is known of the corpus, or null: m, |V| and |C| are then letters
     * @param maxHeap the bytes the JVM may have
     */
    static Shapes of(TrainingConfig config, TrainingPreview preview, long maxHeap) {
        String n = String.valueOf(config.batchSize());
        String m = preview == null ? "m" : String.valueOf(preview.steps());
        String d = String.valueOf(config.model().wordVecDim());
        String wide = String.valueOf(2 * config.model().hiddenSize());
        String classes = preview == null ? "|C|" : String.valueOf(preview.classes());
        String layers = "Bi" + Setting.CELL.of(config).toUpperCase(Locale.ROOT) + " ×"
                + config.model().nLayers();
        String readOut = Setting.READOUT.of(config);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("emb", preview == null ? -1 : preview.embeddingParameters(), shape(n, m, d)));
        steps.add(new Step(layers, preview == null ? -1 : preview.recurrentParameters(), shape(n, m, wide)));
        steps.add(new Step(readOut, -1, shape(n, wide)));
        steps.add(new Step("linear", preview == null ? -1 : preview.linearParameters(), shape(n, classes)));
        steps.add(new Step("log-softmax", -1, shape(n, classes)));
        boolean fits = preview == null || preview.memory().fits(maxHeap);
        return new Shapes(shape(n, m), steps, summary(preview, fits, maxHeap), fits);
    }

    private static String shape(String... sizes) {
        return "(" + String.join(", ", sizes) + ")";
    }

    private static Problem summary(TrainingPreview preview, boolean fits, long maxHeap) {
        if (preview == null) {
            return new Problem("train.summary.none");
        }
        long needed = MemoryEstimate.megabytes(preview.memory().total());
        if (!fits) {
            return new Problem("train.memory", needed, MemoryEstimate.megabytes(maxHeap));
        }
        return new Problem(
                "train.summary",
                preview.parameters(),
                needed,
                preview.trainSentences(),
                preview.validSentences(),
                preview.vocabularySize());
    }
}
