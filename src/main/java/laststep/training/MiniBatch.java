package laststep.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laststep.text.Batches;
import laststep.text.Example;

/**
 * One mini-batch of a training, found again by its place: the order of the sentences depends on the seed and the epoch
 * alone.
 *
 * @param step counted from 1 over the whole training
 * @param examples the n sentences
 */
public record MiniBatch(long step, List<Example> examples) {
    /** n. */
    public int sentences() {
        return examples.size();
    }

    /** m: the tokens of the longest sentence, which the others are padded to. */
    public int steps() {
        return examples.stream().mapToInt(example -> example.ids().length).max().orElse(0);
    }

    /** The one that a training learns from first. */
    static MiniBatch first(TrainingConfig config, List<Example> train) {
        return at(config, train, 1, 1);
    }

    /**
     * The one that a training learnt from last.
     *
     * @param epoch of the model's record; 0 before the first step
     * @param step of the model's record; 0 before the first step: the first one then
     */
    public static MiniBatch at(TrainingConfig config, List<Example> train, int epoch, long step) {
        if (train.isEmpty()) {
            return new MiniBatch(1, List.of());
        }
        Batches batches = new Batches(train, config.batchSize(), config.seed(), config.batchOrder());
        long last = Math.max(1, step);
        return new MiniBatch(last, batches.examples(Math.max(1, epoch)).get((int) ((last - 1) % batches.perEpoch())));
    }

    /** The first one's size, before any sentence is numbered: its order asks for nothing but the lengths. */
    static MiniBatch firstOfLengths(TrainingConfig config, int[] lengths) {
        Map<Integer, int[]> blanks = new HashMap<>();
        List<Example> examples = Arrays.stream(lengths)
                .mapToObj(length -> new Example(0, blanks.computeIfAbsent(length, int[]::new), 0))
                .toList();
        return first(config, examples);
    }
}
