package laststep.training;

import laststep.training.TrainingEvent.BatchDone;

/** Means over an epoch's mini-batches: loss and accuracy weighted by their sentences, so plain means over sentences. */
public final class EpochMeans {
    private double loss;
    private double right;
    private double gradientNorm;
    private long sentences;
    private int batches;

    EpochMeans() {}

    /** What was added up so far; see {@link EpochMeans}. */
    public record Sums(double loss, double right, double gradientNorm, long sentences, int batches) {}

    static EpochMeans of(Sums sums) {
        EpochMeans means = new EpochMeans();
        means.loss = sums.loss();
        means.right = sums.right();
        means.gradientNorm = sums.gradientNorm();
        means.sentences = sums.sentences();
        means.batches = sums.batches();
        return means;
    }

    Sums sums() {
        return new Sums(loss, right, gradientNorm, sentences, batches);
    }

    void add(BatchDone batch) {
        loss += (double) batch.loss() * batch.sentences();
        right += (double) batch.accuracy() * batch.sentences();
        gradientNorm += batch.gradientNorm();
        sentences += batch.sentences();
        batches++;
    }

    boolean isEmpty() {
        return batches == 0;
    }

    double loss() {
        return loss / sentences;
    }

    double accuracy() {
        return right / sentences;
    }

    double gradientNorm() {
        return gradientNorm / batches;
    }
}
