package laststep.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts examples into mini-batches, in an order of its own for each epoch. */
public final class Batches {
    /** torchtext's BucketIterator sorts so many batches' worth of examples at a time. */
    private static final int BATCHES_A_POOL = 100;

    private final List<Example> examples;
    private final int batchSize;
    private final long seed;
    private final BatchOrder order;

    /**
     * @param seed the same seed gives the same orders, on every machine; looked at only by the orders that shuffle
     */
    public Batches(List<Example> examples, int batchSize, long seed, BatchOrder order) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batch_size must be at least 1, not " + batchSize);
        }
        this.examples = List.copyOf(examples);
        this.batchSize = batchSize;
        this.seed = seed;
        this.order = order;
    }

    /** The number of batches in an epoch; the last may be smaller. */
    public int perEpoch() {
        return (examples.size() + batchSize - 1) / batchSize;
    }

    /** The batches of an epoch, every example once; each batch is made when it is asked for. */
    public List<Batch> epoch(int epoch) {
        List<List<Example>> batches = examples(epoch);
        return new AbstractList<>() {
            @Override
            public Batch get(int index) {
                return of(batches.get(index));
            }

            @Override
            public int size() {
                return batches.size();
            }
        };
    }

    /** Which examples each batch of an epoch is made of, in its order. */
    public List<List<Example>> examples(int epoch) {
        List<int[]> batches = switch (order) {
            case FILE -> cut(inFileOrder());
            case SHUFFLED -> cut(Shuffle.order(examples.size(), seed, epoch));
            case BY_LENGTH -> cut(byLength(inFileOrder()));
            case BUCKETED -> bucketed(epoch);
        };
        return new AbstractList<>() {
            @Override
            public List<Example> get(int index) {
                return Arrays.stream(batches.get(index)).mapToObj(examples::get).toList();
            }

            @Override
            public int size() {
                return batches.size();
            }
        };
    }

    private int[] inFileOrder() {
        return IntStream.range(0, examples.size()).toArray();
    }

    private List<int[]> cut(int[] rows) {
        List<int[]> batches = new ArrayList<>();
        for (int start = 0; start < rows.length; start += batchSize) {
            batches.add(Arrays.copyOfRange(rows, start, Math.min(start + batchSize, rows.length)));
        }
        return batches;
    }

    /** The shortest first; equally long ones keep their order, as in Python's sort. */
    private int[] byLength(int[] rows) {
        return Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingInt(row -> examples.get(row).ids().length))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<int[]> bucketed(int epoch) {
        int[] shuffled = Shuffle.order(examples.size(), seed, epoch);
        List<int[]> batches = new ArrayList<>();
        int poolSize = batchSize * BATCHES_A_POOL;
        for (int start = 0; start < shuffled.length; start += poolSize) {
            int[] pool = Arrays.copyOfRange(shuffled, start, Math.min(start + poolSize, shuffled.length));
            List<int[]> cut = cut(byLength(pool));
            for (int index : Shuffle.order(cut.size(), seed + 1 + start, epoch)) {
                batches.add(cut.get(index));
            }
        }
        return batches;
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
