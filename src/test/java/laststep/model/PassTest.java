package laststep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import laststep.nn.Direction;
import laststep.nn.Golden;
import laststep.nn.Padding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence of PyTorch's padded batch, run alone, must hold what PyTorch held for it in the batch. */
class PassTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"lstm_l2_book_last_h3", "gru_l2_book_mean_h3", "lstm_l2_packed_ends_h3", "rnn_l2_packed_max_h3"})
    void everySentenceHoldsWhatItHeldInTheBatch(String name) {
        Golden golden = new Golden(name);
        TrainedModel model = Models.golden(golden);
        boolean book = golden.spec().padding() == Padding.BOOK;
        int[] lengths = golden.lengths(0);
        int m = golden.ids(0).length / lengths.length;

        for (int b = 0; b < lengths.length; b++) {
            int read = book ? m : lengths[b];
            int[] ids = Arrays.copyOfRange(golden.ids(0), b * m, b * m + read);
            Pass pass = model.pass(ids);

            for (int t = 0; t < read; t++) {
                same(pass.wordVectors()[t], golden.floats("weights/emb.weight"), ids[t]);
                for (int layer = 0; layer < 2; layer++) {
                    same(both(pass, layer, t), golden.floats("H" + layer), b * m + t);
                }
            }
            same(pass.readOut(), golden.floats("readout"), b);
            same(pass.logProbabilities(), golden.floats("log_prob"), b);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lstm_l2_book_last_h3",
                "gru_l2_book_mean_h3",
                "lstm_l2_packed_ends_h3",
                "rnn_l2_packed_max_h3",
                "lstm_l1_packed_ends_h17"
            })
    void manySentencesAreReadOutAsInTheBatch(String name) {
        Golden golden = new Golden(name);
        TrainedModel model = Models.golden(golden);
        boolean book = golden.spec().padding() == Padding.BOOK;
        int[] lengths = golden.lengths(0);
        int m = golden.ids(0).length / lengths.length;
        List<int[]> sentences = IntStream.range(0, lengths.length)
                .mapToObj(b -> Arrays.copyOfRange(golden.ids(0), b * m, b * m + (book ? m : lengths[b])))
                .toList();
        List<Answer> answers = model.answers(sentences);

        for (int b = 0; b < lengths.length; b++) {
            same(answers.get(b).readOut(), golden.floats("readout"), b);
            same(answers.get(b).logProbabilities(), golden.floats("log_prob"), b);
        }
        assertThat(answers).hasSize(lengths.length);
    }

    private static float[] both(Pass pass, int layer, int t) {
        float[] forward = pass.layers().get(2 * layer).h()[t];
        float[] backward = pass.layers().get(2 * layer + 1).h()[t];
        assertThat(pass.layers().get(2 * layer + 1).direction()).isEqualTo(Direction.BACKWARD);
        float[] both = Arrays.copyOf(forward, 2 * forward.length);
        System.arraycopy(backward, 0, both, forward.length, backward.length);
        return both;
    }

    /** @param expected a matrix, of which {@code actual} is one row */
    private static void same(float[] actual, float[] expected, int row) {
        for (int k = 0; k < actual.length; k++) {
            assertThat(actual[k]).isCloseTo(expected[row * actual.length + k], within(1e-5f));
        }
    }
}
