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
        BatchTape tape = new BatchTape(network.spec().nLayers());
        ask(sentences, tape, (sentence, b) -> answers[sentence] = row(tape.logProbabilities(), b));
        return Arrays.asList(answers);
    }

    /** The same with what each was decided from. @param sentences their ids. Not modified, not kept */
    List<Answer> withReadOuts(List<int[]> sentences) {
        Answer[] answers = new Answer[sentences.size()];
        BatchTape tape =
                new BatchTape(network.spec().nLayers(), 2 * network.spec().hiddenSize());
        ask(
                sentences,
                tape,
                (sentence, b) ->
                        answers[sentence] = new Answer(row(tape.logProbabilities(), b), row(tape.readOuts(), b)));
        return Arrays.asList(answers);
    }

    /** Is told of each sentence where its answer stands on the tape. */
    private interface Taker {
        void take(int sentence, int row);
    }

    private void ask(List<int[]> sentences, BatchTape tape, Taker taker) {
        int[] order = byLength(sentences);
        for (int start = 0; start < order.length; ) {
            int end = end(sentences, order, start);
            List<Example> examples = new ArrayList<>();
            for (int k = start; k < end; k++) {
                examples.add(new Example(order[k], sentences.get(order[k]), 0));
            }
            Batch batch = Batches.of(examples);
            network.answer(batch.ids(), batch.lengths(), tape);
            for (int b = 0; b < examples.size(); b++) {
                taker.take(order[start + b], b);
            }
            start = end;
        }
    }

    private static float[] row(FMatrixRMaj matrix, int row) {
        return Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
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
}
