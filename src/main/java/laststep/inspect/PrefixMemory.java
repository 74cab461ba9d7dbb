package laststep.inspect;

import java.lang.ref.WeakReference;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laststep.model.TrainedModel;

/**
 * Reads the prefixes of sentences while they are typed. There are m(m+1)/2 tokens in all prefixes of m, and no step of them
 * can be shared but those of the lowest forward half. But a letter more leaves all prefixes before it as they were, and an
 * answer depends on nothing else: so the answers of the model asked last are kept. For any number of threads.
 */
public final class PrefixMemory {
    /** Enough for a few long sentences; each is C numbers. */
    private static final int KEPT = 4096;
    /** A fiftieth of a second on one core or so: after that one may want to stop. */
    private static final long MULTIPLY_ADDS_AT_ONCE = 1_000_000_000L;

    private final Map<IntBuffer, float[]> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IntBuffer, float[]> eldest) {
            return size() > KEPT;
        }
    };
    private WeakReference<TrainedModel> of = new WeakReference<>(null);

    /** Runs the network on a sentence; of its prefixes what is known is there, the others are for {@link #more}. */
    public Inspection begin(TrainedModel model, String sentence) {
        Inspection whole = Inspection.withoutPrefixes(model, sentence);
        if (!whole.tokens().isEmpty()) {
            keep(model, whole.ids(), whole.probabilities());
        }
        return whole.with(new PrefixCurve(known(model, whole.ids())));
    }

    /**
     * Reads some of the prefixes that are not known yet, the shortest first: one at least, and more as long as it is quick.
     *
     * @param begun what {@link #begin} or this gave last, for the same model. Not modified
     */
    public Inspection more(TrainedModel model, Inspection begun) {
        int[] ids = begun.ids();
        float[][] known = begun.prefixes().rows();
        List<int[]> asked = new ArrayList<>();
        long cost = 0;
        for (int t = 0; t < known.length && cost < MULTIPLY_ADDS_AT_ONCE; t++) {
            if (known[t] == null) {
                asked.add(Arrays.copyOf(ids, t + 1));
                cost += (t + 1) * recurrentWeights(model);
            }
        }
        float[][] read = model.probabilities(asked);
        for (int k = 0; k < read.length; k++) {
            known[asked.get(k).length - 1] = read[k];
            keep(model, asked.get(k), read[k]);
        }
        return begun.with(new PrefixCurve(known));
    }

    private synchronized float[][] known(TrainedModel model, int[] ids) {
        float[][] known = new float[ids.length][];
        for (int t = 0; t < known.length && of.get() == model; t++) {
            known[t] = answers.get(IntBuffer.wrap(Arrays.copyOf(ids, t + 1)));
        }
        return known;
    }

    /** What another model answered is forgotten. */
    private synchronized void keep(TrainedModel model, int[] ids, float[] probabilities) {
        if (of.get() != model) {
            answers.clear();
            of = new WeakReference<>(model);
        }
        answers.put(IntBuffer.wrap(ids), probabilities);
    }

    /** So many multiply-adds a token costs: all weights but those of the embedding, which is looked up. */
    private static long recurrentWeights(TrainedModel model) {
        return model.parameterCount()
                - (long) model.vocabulary().size() * model.spec().wordVecDim();
    }
}
