package laststep.nn;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * What a mini-batch leaves behind, cut into shards that are computed side by side. The number of shards depends on the
 * number of sentences alone, never on the threads, and gradients are added shard by shard: so any number of threads gives
 * the same bits. To be given to one mini-batch after the other; its matrices keep their memory.
 */
public final class BatchTape {
    /** Fewer rows than these a time step make the products slower by more than a second thread saves. */
    private static final int SENTENCES_OF_A_SHARD = 16;

    private static final int MOST_SHARDS = 4;

    private final int nLayers;
    private final List<Tape> all = new ArrayList<>();
    private final FMatrixRMaj logProbabilities = new FMatrixRMaj(0, 0);
    private int[][] sentences = new int[0][];

    public BatchTape(int nLayers) {
        this.nLayers = nLayers;
    }

    /** Deals the sentences out like cards, the longest first, so that all shards have as much to do. */
    void deal(int[] lengths) {
        int[] order = Packing.byFallingLength(lengths);
        int shards = Math.max(1, Math.min(MOST_SHARDS, lengths.length / SENTENCES_OF_A_SHARD));
        sentences = new int[shards][];
        for (int shard = 0; shard < shards; shard++) {
            sentences[shard] = new int[(order.length - shard + shards - 1) / shards];
            for (int k = 0; k < sentences[shard].length; k++) {
                sentences[shard][k] = order[shard + k * shards];
            }
        }
        while (all.size() < shards) {
            all.add(new Tape(nLayers, false));
        }
    }

    int shards() {
        return sentences.length;
    }

    /** The tapes of the shards in use. */
    List<Tape> tapes() {
        return all.subList(0, shards());
    }

    /** The shard's sentences, by their places in the batch. */
    int[] sentences(int shard) {
        return sentences[shard];
    }

    /** Collects the answers of all shards in the batch's own order. */
    void join(int batchSize, int classes) {
        logProbabilities.reshape(batchSize, classes);
        for (int shard = 0; shard < shards(); shard++) {
            for (int k = 0; k < sentences[shard].length; k++) {
                Rows.copy(all.get(shard).logProbabilities, k, logProbabilities, sentences[shard][k], 1);
            }
        }
    }

    /** (B×C) log ŷ in the batch's own order. Live: not to be modified. */
    public FMatrixRMaj logProbabilities() {
        return logProbabilities;
    }
}
