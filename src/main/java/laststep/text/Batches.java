package laststep.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts examples into mini-batches, in an order of its own for each epoch. */
public final class Batches {
    private final List<Example> examples;
    private final int batchSize;
    private final long seed;
    private final boolean shuffle;

    /**
     * @param seed the same seed gives the same orders, on every machine
     * @param shuffle false to keep the examples' order in every epoch
     */
    public Batches(List<Example> examples, int batchSize, long seed, boolean shuffle) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batch_size must be at least 1, not " + batchSize);
        }
        this.examples = List.copyOf(examples);
        this.batchSize = batchSize;
        this.seed = seed;
        this.shuffle = shuffle;
    }

    /** The number of batches in an epoch; the last may be smaller. */
    public int perEpoch() {
        return (examples.size() + batchSize - 1) / batchSize;
    }

    /** The batches of an epoch, every example once; each batch is made when it is asked for. */
    public List<Batch> epoch(int epoch) {
        int[] order = shuffle
                ? Shuffle.order(examples.size(), seed, epoch)
                : IntStream.range(0, examples.size()).toArray();
        return new AbstractList<>() {
            @Override
            public Batch get(int index) {
                int start = index * batchSize;
                int end = Math.min(start + batchSize, order.length);
                List<Example> batch = new ArrayList<>(end - start);
                for (int i = start; i < end; i++) {
                    batch.add(examples.get(order[i]));
                }
                return of(batch);
            }

            @Override
            public int size() {
                return perEpoch();
            }
        };
    }

    /** One batch of these examples, padded to the longest with {@link Vocabulary#PAD}. */
    public static Batch of(List<Example> examples) {
        int[] lengths = examples.stream().mapToInt(e -> e.ids().length).toArray();
        int[] labels = examples.stream().mapToInt(Example::label).toArray();
        int longest = Arrays.stream(lengths).max().orElse(0);
        int[] ids = new int[examples.size() * longest];
        Arrays.fill(ids, Vocabulary.PAD);
        for (int n = 0; n < lengths.length; n++) {
            System.arraycopy(examples.get(n).ids(), 0, ids, n * longest, lengths[n]);
        }
        return new Batch(ids, lengths, labels);
    }
}
