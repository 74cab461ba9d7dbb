package laststep.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import laststep.nn.BatchTape;
import laststep.nn.Padding;
import laststep.nn.TextNetwork;
import laststep.text.Batch;
import laststep.text.Batches;
import laststep.text.Example;
import org.ejml.data.FMatrixRMaj;

/**
 * The answers to any number of sentences, in mini-batches of like lengths. Each is the same to the bit as if its sentence
 * were asked alone: under packed padding a sentence is run over its own length among any others, and in the book's way, where
 * pads are run too, a mini-batch has sentences of one length only, and so no pads.
 */
final class BatchAnswers {
    /** So many ids, pads among them, are run at once: enough for all threads, and a bounded number of answers. */
    private static final int IDS_AT_ONCE = 1 << 14;

    private final TextNetwork network;

    /** @param network its weights may not change any more */
    BatchAnswers(TextNetwork network) {
        this.network = network;
    }

    /** (C) log ŷ of each sentence, in their order. @param sentences their ids. Not modified, not kept */
    List<float[]> of(List<int[]> sentences) {
        float[][] answers = new float[sentences.size()][];
        int[] order = byLength(sentences);
        BatchTape tape = new BatchTape(network.spec().nLayers());
        for (int start = 0; start < order.length; ) {
            int end = end(sentences, order, start);
            answer(sentences, Arrays.copyOfRange(order, start, end), tape, answers);
            start = end;
        }
        return Arrays.asList(answers);
    }

    /** The shortest first; equally long ones keep their order. */
    private static int[] byLength(List<int[]> sentences) {
        long[] keys = new long[sentences.size()];
        Arrays.setAll(keys, k -> (long) sentences.get(k).length << Integer.SIZE | k);
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private int end(List<int[]> sentences, int[] order, int start) {
        int end = start + 1;
        while (end < order.length) {
            int length = sentences.get(order[end]).length;
            boolean oneLength = length == sentences.get(order[start]).length;
            if ((long) (end + 1 - start) * length > IDS_AT_ONCE
                    || network.spec().padding() == Padding.BOOK && !oneLength) {
                break;
            }
            end++;
        }
        return end;
    }

    private void answer(List<int[]> sentences, int[] which, BatchTape tape, float[][] answers) {
        List<Example> examples = new ArrayList<>();
        for (int sentence : which) {
            examples.add(new Example(sentence, sentences.get(sentence), 0));
        }
        Batch batch = Batches.of(examples);
        network.answer(batch.ids(), batch.lengths(), tape);
        FMatrixRMaj logs = tape.logProbabilities();
        for (int b = 0; b < which.length; b++) {
            answers[which[b]] = Arrays.copyOfRange(logs.data, b * logs.numCols, (b + 1) * logs.numCols);
        }
    }
}
