package laststep.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import laststep.math.Kernels;
import laststep.nn.BatchTape;
import laststep.nn.NetworkSpec;
import laststep.nn.Norms;
import laststep.nn.Optimiser;
import laststep.nn.OptimiserKind;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;
import laststep.text.Batch;
import laststep.text.Vocabulary;
import org.ejml.data.FMatrixRMaj;

/**
 * A network that learns from random ids with random labels: the work of a training, with nothing to learn. The mini-batches
 * of a {@link Workload} are made beforehand and taken over and over.
 */
final class MadeUpWork {
    /** At least so many, for word vectors to be fetched from here and there. */
    private static final int LEAST_BATCHES = 8;

    private static final float MAX_NORM = 5;

    private final TextNetwork network;
    private final Workers workers;
    private final BatchTape tape;
    private final List<Batch> batches;
    private Optimiser optimiser;
    private int step;

    /** @param workers not closed */
    MadeUpWork(Workload workload, Kernels kernels, Workers workers) {
        this.workers = workers;
        network = new TextNetwork(workload.network(), kernels, workers);
        network.initialise(1);
        tape = new BatchTape(workload.network().nLayers());
        batches = batches(workload);
    }

    /** Whole passes over the lengths. */
    static List<Batch> batches(Workload workload) {
        int passes = (LEAST_BATCHES + workload.batches() - 1) / workload.batches();
        SplittableRandom random = new SplittableRandom(1);
        List<Batch> batches = new ArrayList<>();
        for (int k = 0; k < passes * workload.batches(); k++) {
            batches.add(batch(workload.lengthsOf(k), workload.network(), random));
        }
        return batches;
    }

    private static Batch batch(int[] lengths, NetworkSpec spec, SplittableRandom random) {
        int longest = Arrays.stream(lengths).max().orElseThrow();
        int[] ids = random.ints((long) lengths.length * longest, 0, spec.vocabularySize())
                .toArray();
        for (int s = 0; s < lengths.length; s++) {
            Arrays.fill(ids, s * longest + lengths[s], (s + 1) * longest, Vocabulary.PAD);
        }
        return new Batch(
                ids, lengths, random.ints(lengths.length, 0, spec.classes()).toArray());
    }

    /** Forward, NLL, backward, clipping, Adam. */
    void learn() {
        if (optimiser == null) {
            optimiser = OptimiserKind.ADAM.create(network.parameters(), 1e-3f, 0, workers);
        }
        int k = step++;
        Batch batch = batches.get(k % batches.size());
        network.zeroGradients();
        network.learn(batch.ids(), batch.lengths(), batch.labels(), new SplittableRandom(k), tape);
        Norms.clip(network.parameters(), MAX_NORM);
        optimiser.step();
        network.weightsChanged();
    }

    /** @return (B×C) log ŷ of the next mini-batch. Live: not to be modified, overwritten by the next call. */
    FMatrixRMaj answer() {
        Batch batch = batches.get(step++ % batches.size());
        network.answer(batch.ids(), batch.lengths(), tape);
        return tape.logProbabilities();
    }
}
