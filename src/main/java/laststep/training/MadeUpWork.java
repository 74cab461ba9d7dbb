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

/** A network that learns from random ids with random labels: the work of a training, with nothing to learn. */
final class MadeUpWork {
    private static final int BATCHES = 8;
    private static final float MAX_NORM = 5;

    private final TextNetwork network;
    private final Workers workers;
    private final BatchTape tape;
    private final List<int[]> ids = new ArrayList<>();
    private final List<int[]> labels = new ArrayList<>();
    private final int[] lengths;
    private Optimiser optimiser;
    private int step;

    /** @param workers not closed */
    MadeUpWork(NetworkSpec spec, int batch, int tokens, Kernels kernels, Workers workers) {
        this.workers = workers;
        network = new TextNetwork(spec, kernels, workers);
        network.initialise(1);
        tape = new BatchTape(spec.nLayers());
        lengths = new int[batch];
        Arrays.fill(lengths, tokens);
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < BATCHES; k++) {
            ids.add(random.ints((long) batch * tokens, 0, spec.vocabularySize()).toArray());
            labels.add(random.ints(batch, 0, spec.classes()).toArray());
        }
    }

    /** Forward, NLL, backward, clipping, Adam. */
    void learn() {
        if (optimiser == null) {
            optimiser = OptimiserKind.ADAM.create(network.parameters(), 1e-3f, 0, workers);
        }
        int k = step++;
        network.zeroGradients();
        int of = k % BATCHES;
        network.learn(ids.get(of), lengths, labels.get(of), new SplittableRandom(k), tape);
        Norms.clip(network.parameters(), MAX_NORM);
        optimiser.step();
        network.weightsChanged();
    }

    /** The answers alone. */
    void answer() {
        network.answer(ids.get(step++ % BATCHES), lengths, tape);
    }
}
