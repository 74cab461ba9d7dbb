package laststep.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * What a mini-batch leaves behind, cut into shards that are computed side by side. To be given to one mini-batch after the
 * other; its matrices keep their memory.
 */
public final class BatchTape {
    /** In training. Fewer rows than these a time step make the products slower by more than a second thread saves. */
    private static final int SENTENCES_OF_A_DEALT_SHARD = 16;

    private static final int MOST_DEALT_SHARDS = 4;

    /** For answers alone. What some of them leave behind, of a middle-sized network, fits into a core's own cache. */
    private static final int SENTENCES_OF_A_CUT_SHARD = 32;

    private final int nLayers;
    private final boolean everything;
    private final List<Tape> tapes = new ArrayList<>();
    private final FMatrixRMaj logProbabilities = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj readOuts = new FMatrixRMaj(0, 0);
    private final int readOutSize;
    private int[][] sentences = new int[0][];

    /** For answers and gradients: what they do not need may be left out. */
    public BatchTape(int nLayers) {
        this(nLayers, false, 0);
    }

    /** @param everything whether all that there is to see is computed, also what the answers do not need */
    public BatchTape(int nLayers, boolean everything) {
        this(nLayers, everything, 0);
    }

    /** @param readOutSize 2H if what each sentence is decided from is to be kept beside its answer, else 0 */
    public BatchTape(int nLayers, int readOutSize) {
        this(nLayers, false, readOutSize);
    }

    private BatchTape(int nLayers, boolean everything, int readOutSize) {
        this.nLayers = nLayers;
        this.everything = everything;
        this.readOutSize = readOutSize;
    }

    /**
     * Deals the sentences out like cards, the longest first, so that all shards have as much to do. Their number depends on
     * the number of sentences alone, never on the threads, and gradients are added shard by shard: so any number of threads
     * gives the same bits.
     */
    void deal(int[] lengths, int classes) {
        int[] order = Packing.byFallingLength(lengths);
        int shards = Math.max(1, Math.min(MOST_DEALT_SHARDS, lengths.length / SENTENCES_OF_A_DEALT_SHARD));
        sentences = new int[shards][];
        for (int shard = 0; shard < shards; shard++) {
            sentences[shard] = new int[(order.length - shard + shards - 1) / shards];
            for (int k = 0; k < sentences[shard].length; k++) {
                sentences[shard][k] = order[shard + k * shards];
            }
        }
        logProbabilities.reshape(lengths.length, classes);
    }

    /** Cuts the sentences, the longest first, into small shards of like lengths. */
    void cut(int[] lengths, int classes) {
        int[] order = Packing.byFallingLength(lengths);
        int shards = (order.length + SENTENCES_OF_A_CUT_SHARD - 1) / SENTENCES_OF_A_CUT_SHARD;
        sentences = new int[shards][];
        for (int shard = 0; shard < shards; shard++) {
            int from = shard * SENTENCES_OF_A_CUT_SHARD;
            sentences[shard] = Arrays.copyOfRange(order, from, Math.min(order.length, from + SENTENCES_OF_A_CUT_SHARD));
        }
        logProbabilities.reshape(lengths.length, classes);
        readOuts.reshape(lengths.length, readOutSize);
    }

    int shards() {
        return sentences.length;
    }

    /** The shard's sentences, by their places in the batch. */
    int[] sentences(int shard) {
        return sentences[shard];
    }

    Tape tape(int index) {
        while (tapes.size() <= index) {
            tapes.add(new Tape(nLayers, everything));
        }
        return tapes.get(index);
    }

    /** Of a batch that was dealt out: a tape for each shard. */
    List<Tape> tapes() {
        return tapes.subList(0, shards());
    }

    /** Puts a shard's answers where they belong. @param tape that of the shard. Not modified. */
    void collect(int shard, Tape tape) {
        for (int k = 0; k < sentences[shard].length; k++) {
            Rows.copy(tape.logProbabilities, k, logProbabilities, sentences[shard][k], 1);
            if (readOutSize > 0) {
                Rows.copy(tape.readOut, k, readOuts, sentences[shard][k], 1);
            }
        }
    }

    /** (B×C) log ŷ in the batch's own order. Live: not to be modified. */
    public FMatrixRMaj logProbabilities() {
        return logProbabilities;
    }

    /** (B×2H) the read-outs in the batch's own order, if they are kept. Live: not to be modified. */
    public FMatrixRMaj readOuts() {
        return readOuts;
    }
}
