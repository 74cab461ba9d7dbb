package laststep.training;

import laststep.training.TrainingEvent.BatchDone;

/** Means over an epoch's mini-batches: loss and accuracy weighted by their sentences, so plain means over sentences. */
final class EpochMeans {
    private double loss;
    private double right;
    private double gradientNorm;
    private long sentences;
    private int batches;

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
