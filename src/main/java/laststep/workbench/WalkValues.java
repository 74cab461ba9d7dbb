package laststep.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import laststep.inspect.ReadToken;
import laststep.inspect.Scale;
import laststep.message.Problem;
import laststep.model.NetworkPart;
import laststep.model.Pass;
import laststep.model.PyTorchCode.Part;
import laststep.text.Vocabulary;

/**
 * What one part of the network holds for one sentence of a mini-batch.
 *
 * @param moment which mini-batch and which weights, in words
 * @param sentence its number in the mini-batch, counted from 0
 * @param sentences n
 * @param text the sentence
 * @param label its class, or empty if nobody has labelled it
 * @param content the numbers
 */
public record WalkValues(Problem moment, int sentence, int sentences, String text, String label, Content content) {
    /** The numbers of one part. */
    public sealed interface Content permits Ids, Matrix, Classes, Loss {
        /** A header and rows, to be copied. */
        List<List<String>> table();
    }

    /**
     * The sentence's row of the input.
     *
     * @param tokens what stands there, {@code <pad>} behind its end
     * @param ids what the network reads
     */
    public record Ids(List<String> tokens, List<Integer> ids) implements Content {
        /** A token's id; and what it stands for, if the vocabulary does not know the token. */
        public String read(int token) {
            int id = ids.get(token);
            return id == Vocabulary.UNK ? id + " = <unk>" : String.valueOf(id);
        }

        @Override
        public List<List<String>> table() {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("token", "id")));
            for (int t = 0; t < ids.size(); t++) {
                rows.add(List.of(tokens.get(t), ids.get(t).toString()));
            }
            return rows;
        }
    }

    /**
     * @param names of the rows: the tokens, or the two halves
     * @param rows the numbers, a row as long as the others. Not to be modified
     * @param half the first column of the backward half, or −1 if the columns are not two halves
     */
    public record Matrix(List<String> names, float[][] rows, int half, Scale scale) implements Content {
        @Override
        public List<List<String>> table() {
            List<List<String>> table = new ArrayList<>();
            for (int r = 0; r < rows.length; r++) {
                List<String> row = new ArrayList<>(List.of(names.get(r)));
                for (float value : rows[r]) {
                    row.add(Float.toString(value));
                }
                table.add(row);
            }
            return table;
        }
    }

    /**
     * A number a class.
     *
     * @param values logits or log-probabilities. Not to be modified
     * @param logProbabilities which of the two
     * @param right the sentence's class, or −1
     */
    public record Classes(List<String> names, float[] values, boolean logProbabilities, int right) implements Content {
        /** ŷ of a class, if these are log-probabilities. */
        public double probability(int label) {
            return Math.exp(values[label]);
        }

        @Override
        public List<List<String>> table() {
            return IntStream.range(0, values.length)
                    .mapToObj(k -> List.of(names.get(k), Float.toString(values[k])))
                    .toList();
        }
    }

    /**
     * @param label the right class, empty if nobody has labelled the sentence
     * @param sentence −log ŷ of the right class; NaN if there is none
     * @param mean the mean over the mini-batch; NaN if its sentences have no classes
     */
    public record Loss(String label, double sentence, double mean, int sentences) implements Content {
        @Override
        public List<List<String>> table() {
            return List.of(List.of("sentence", Double.toString(sentence)), List.of("mean", Double.toString(mean)));
        }
    }

    /** Runs one sentence of the mini-batch through the network. */
    static WalkValues of(WalkBatch batch, int sentence, NetworkPart part) {
        WalkBatch.Sentence read = batch.sentences().get(sentence);
        List<String> labels = batch.model().labels().names();
        return new WalkValues(
                batch.moment(),
                sentence,
                batch.sentences().size(),
                read.text(),
                read.label() < 0 ? "" : labels.get(read.label()),
                content(batch, sentence, part, labels));
    }

    private static Content content(WalkBatch batch, int sentence, NetworkPart part, List<String> labels) {
        WalkBatch.Sentence read = batch.sentences().get(sentence);
        if (part.part() == Part.INPUT) {
            int[] ids = batch.padded(sentence);
            return new Ids(tokens(batch, read, ids), IntStream.of(ids).boxed().toList());
        }
        Pass pass = batch.model().pass(batch.run(sentence));
        List<String> tokens = tokens(batch, read, pass.ids());
        int h = batch.model().spec().hiddenSize();
        return switch (part.part()) {
            case EMBEDDING -> new Matrix(tokens, pass.wordVectors(), -1, Scale.symmetric(pass.wordVectors()));
            case RECURRENT -> new Matrix(tokens, states(pass, part.layer(), h), h, Scale.SIGNED);
            case READ_OUT -> new Matrix(List.of("→", "←"), halves(pass.readOut(), h), -1, Scale.SIGNED);
            case LINEAR -> new Classes(labels, pass.logits(), false, read.label());
            case LOG_SOFTMAX -> new Classes(labels, pass.logProbabilities(), true, read.label());
            default -> loss(batch, read, pass, labels);
        };
    }

    /** What stands in the sentence at each id; the vocabulary's token where there is nothing of it, as at a pad. */
    private static List<String> tokens(WalkBatch batch, WalkBatch.Sentence read, int[] ids) {
        List<ReadToken> cut = ReadToken.listOf(batch.model().encode(read.text()));
        Vocabulary vocabulary = batch.model().vocabulary();
        return IntStream.range(0, ids.length)
                .mapToObj(t -> t < cut.size() ? cut.get(t).surface() : vocabulary.token(ids[t]))
                .toList();
    }

    /** (m×2H) the forward half beside the backward half. */
    private static float[][] states(Pass pass, int layer, int h) {
        float[][] forward = pass.layers().get(2 * layer).h();
        float[][] backward = pass.layers().get(2 * layer + 1).h();
        float[][] states = new float[forward.length][];
        for (int t = 0; t < states.length; t++) {
            states[t] = Arrays.copyOf(forward[t], 2 * h);
            System.arraycopy(backward[t], 0, states[t], h, h);
        }
        return states;
    }

    private static float[][] halves(float[] both, int h) {
        return new float[][] {Arrays.copyOf(both, h), Arrays.copyOfRange(both, h, 2 * h)};
    }

    private static Loss loss(WalkBatch batch, WalkBatch.Sentence read, Pass pass, List<String> labels) {
        if (read.label() < 0) {
            return new Loss("", Double.NaN, Double.NaN, batch.sentences().size());
        }
        List<int[]> all = IntStream.range(0, batch.sentences().size())
                .mapToObj(batch::run)
                .toList();
        List<float[]> answers = batch.model().logProbabilities(all);
        double sum = 0;
        for (int k = 0; k < answers.size(); k++) {
            sum -= answers.get(k)[batch.sentences().get(k).label()];
        }
        return new Loss(
                labels.get(read.label()), -pass.logProbabilities()[read.label()], sum / answers.size(), answers.size());
    }
}
