package laststep.workbench;

import java.util.List;
import laststep.message.Problem;
import laststep.model.ModelSpec;
import laststep.model.NetworkPart;
import laststep.training.MemoryEstimate;
import laststep.training.TrainingConfig;
import laststep.training.TrainingPreview;

/**
 * The way of a mini-batch through the network, (n, m) → (n, m, d) → (n, m, 2h) → (n, 2h) → (n, |C|), ready to be shown.
 *
 * @param boxes the parts it goes through, in order
 * @param summary which mini-batch and which network this is, in words
 * @param fits whether there is memory enough; the summary says so if not
 */
public record Shapes(List<NetworkBox> boxes, Problem summary, boolean fits) {
    /**
     * What the settings would make.
     *
     * @param preview what is known of the corpus, or null: m, |V| and |C| are then letters
     * @param maxHeap the bytes the JVM may have
     */
    static Shapes of(TrainingConfig config, TrainingPreview preview, long maxHeap) {
        ModelSpec spec = config.model();
        if (preview == null) {
            String n = String.valueOf(config.batchSize());
            return new Shapes(boxes(NetworkPart.of(spec), spec, n, "m"), new Problem("train.summary.none"), true);
        }
        List<NetworkPart> parts = NetworkPart.of(spec, preview.vocabularySize(), preview.classes());
        boolean fits = preview.memory().fits(maxHeap);
        return new Shapes(
                boxes(parts, spec, String.valueOf(preview.batch()), String.valueOf(preview.steps())),
                fits ? summary(preview) : tooLarge(preview, maxHeap),
                fits);
    }

    /** What a mini-batch is in a network that is there. */
    static Shapes of(WalkBatch batch) {
        ModelSpec spec = batch.model().spec();
        int words = batch.model().vocabulary().size();
        List<NetworkPart> parts =
                NetworkPart.of(spec, words, batch.model().labels().size());
        boolean known = !batch.sentences().isEmpty();
        return new Shapes(
                boxes(
                        parts,
                        spec,
                        known ? String.valueOf(batch.sentences().size()) : "n",
                        known ? String.valueOf(batch.steps()) : "m"),
                new Problem("train.summary.model", batch.moment(), batch.model().parameterCount(), words),
                true);
    }

    private static List<NetworkBox> boxes(List<NetworkPart> parts, ModelSpec spec, String n, String m) {
        return parts.stream().map(part -> NetworkBox.of(part, spec, n, m)).toList();
    }

    private static Problem summary(TrainingPreview preview) {
        return new Problem(
                "train.summary",
                preview.parameters(),
                MemoryEstimate.megabytes(preview.memory().total()),
                preview.trainSentences(),
                preview.validSentences(),
                preview.vocabularySize(),
                MemoryEstimate.megabytes(preview.memory().weights()),
                MemoryEstimate.megabytes(preview.memory().optimiser()),
                MemoryEstimate.megabytes(preview.memory().tape()));
    }

    private static Problem tooLarge(TrainingPreview preview, long maxHeap) {
        return new Problem(
                "train.memory", MemoryEstimate.megabytes(preview.memory().total()), MemoryEstimate.megabytes(maxHeap));
    }
}
