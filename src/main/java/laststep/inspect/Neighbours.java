package laststep.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import laststep.model.TrainedModel;
import laststep.text.Batch;
import laststep.text.BatchOrder;
import laststep.text.Batches;
import laststep.text.Encoded;
import laststep.text.Example;

/** The sentences of a file in their order, as a model's vocabulary numbers them: what may stand beside a sentence. */
public final class Neighbours {
    /** Of a longer file the first so many: with the sentence itself, eight mini-batches of 256. */
    public static final int MOST = 2047;

    /** Any seed will do; a fixed one forms the same buckets each time. */
    private static final long SEED = 1;

    private final List<Encoded> sentences;

    private Neighbours(List<Encoded> sentences) {
        this.sentences = List.copyOf(sentences);
    }

    /** @param sentences in the file's order; at most {@link #MOST} are taken */
    public static Neighbours of(TrainedModel model, List<String> sentences) {
        return new Neighbours(sentences.stream().limit(MOST).map(model::encode).toList());
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public int size() {
        return sentences.size();
    }

    /** The mini-batch of the file that holds the sentence; one that is not in the file is put before it. */
    List<Encoded> inFileOrder(Encoded sentence, int batchSize) {
        return batchWith(sentence, batchSize, BatchOrder.FILE);
    }

    /** The mini-batch of sentences of about one length that holds the sentence. */
    List<Encoded> bucketed(Encoded sentence, int batchSize) {
        return batchWith(sentence, batchSize, BatchOrder.BUCKETED);
    }

    /** The sentence and the longest one of the file. */
    List<Encoded> withLongest(Encoded sentence) {
        List<Encoded> two = new ArrayList<>(List.of(sentence));
        longest(sentences).ifPresent(two::add);
        return two;
    }

    static Optional<Encoded> longest(List<Encoded> of) {
        Encoded longest = null;
        for (Encoded candidate : of) {
            if (longest == null || candidate.ids().length > longest.ids().length) {
                longest = candidate;
            }
        }
        return Optional.ofNullable(longest);
    }

    private List<Encoded> batchWith(Encoded sentence, int batchSize, BatchOrder order) {
        List<Encoded> file = new ArrayList<>(sentences);
        int place = placeOf(sentence);
        if (place < 0) {
            place = 0;
            file.add(0, sentence);
        } else {
            file.set(place, sentence);
        }
        List<Example> examples = new ArrayList<>();
        for (int row = 0; row < file.size(); row++) {
            examples.add(new Example(row, file.get(row).ids(), row)); // in place of a class, to find the row again
        }
        for (Batch batch : new Batches(examples, batchSize, SEED, order).epoch(1)) {
            int wanted = place;
            if (Arrays.stream(batch.labels()).anyMatch(row -> row == wanted)) {
                return Arrays.stream(batch.labels()).mapToObj(file::get).toList();
            }
        }
        throw new IllegalStateException("every row is in a batch");
    }

    private int placeOf(Encoded sentence) {
        String wanted = sentence.sentence().strip();
        for (int row = 0; row < sentences.size(); row++) {
            if (sentences.get(row).sentence().strip().equals(wanted)) {
                return row;
            }
        }
        return -1;
    }
}
