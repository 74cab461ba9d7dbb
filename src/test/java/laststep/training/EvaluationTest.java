package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import laststep.text.Example;
import laststep.text.LabelSet;
import org.junit.jupiter.api.Test;

/**
 * The figures are scikit-learn 1.2's:
 *
 * <pre>
 * y = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3]
 * p = [[.7, .1, .1, .1], [.4, .3, .2, .1], [.2, .5, .2, .1], [.25, .15, .5, .1], [.1, .8, .05, .05],
 *      [.3, .6, .05, .05], [.6, .2, .1, .1], [.1, .1, .7, .1], [.1, .5, .3, .1], [.5, .2, .2, .1]]
 * guess = [max(range(4), key=lambda k: row[k]) for row in p]
 * accuracy_score(y, guess), log_loss(y, p, labels=[0, 1, 2, 3]), confusion_matrix(y, guess)
 * precision_recall_fscore_support(y, guess, zero_division=0)
 * precision_recall_fscore_support(y, guess, average="macro", zero_division=0)[2]
 * </pre>
 */
class EvaluationTest {
    private static final int[] LABELS = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3};
    private static final double[][] PROBABILITIES = {
        {.7, .1, .1, .1}, {.4, .3, .2, .1}, {.2, .5, .2, .1}, {.25, .15, .5, .1}, {.1, .8, .05, .05},
        {.3, .6, .05, .05}, {.6, .2, .1, .1}, {.1, .1, .7, .1}, {.1, .5, .3, .1}, {.5, .2, .2, .1}
    };
    private static final LabelSet CLASSES = new LabelSet(List.of("a", "b", "c", "d"));

    private final Evaluation evaluation = evaluation();

    @Test
    void accuracyAndMeanNll() {
        assertThat(evaluation.sentences()).isEqualTo(10);
        assertThat(evaluation.accuracy()).isEqualTo(.5);
        assertThat(evaluation.meanNll()).isCloseTo(1.0475337878139892, within(1e-7));
    }

    @Test
    void confusionHasARowForEachTrueClass() {
        assertThat(evaluation.confusion())
                .isDeepEqualTo(new int[][] {{2, 1, 1, 0}, {1, 2, 0, 0}, {0, 1, 1, 0}, {1, 0, 0, 0}});
    }

    @Test
    void precisionRecallF1AndSupportOfEachClass() {
        double[] precision = {.5, .5, .5, 0};
        double[] recall = {.5, .6666666666666666, .5, 0};
        double[] f1 = {.5, .5714285714285715, .5, 0};
        int[] support = {4, 3, 2, 1};
        for (int label = 0; label < 4; label++) {
            assertThat(evaluation.precision(label)).isCloseTo(precision[label], within(1e-12));
            assertThat(evaluation.recall(label)).isCloseTo(recall[label], within(1e-12));
            assertThat(evaluation.f1(label)).isCloseTo(f1[label], within(1e-12));
            assertThat(evaluation.support(label)).isEqualTo(support[label]);
        }
    }

    @Test
    void macroF1IsThePlainMeanOverClasses() {
        assertThat(evaluation.macroF1()).isCloseTo(.3928571428571429, within(1e-12));
    }

    @Test
    void nothingToEvaluateHasNoAccuracy() {
        Evaluation nothing = Evaluation.of(CLASSES, List.of(), List.of());

        assertThat(nothing.sentences()).isZero();
        assertThat(nothing.accuracy()).isNaN();
        assertThat(nothing.meanNll()).isNaN();
        assertThat(nothing.macroF1()).isZero();
    }

    private static Evaluation evaluation() {
        List<Example> examples = new ArrayList<>();
        List<float[]> logs = new ArrayList<>();
        for (int k = 0; k < LABELS.length; k++) {
            examples.add(new Example(k, new int[0], LABELS[k]));
            float[] row = new float[4];
            for (int c = 0; c < 4; c++) {
                row[c] = (float) Math.log(PROBABILITIES[k][c]);
            }
            logs.add(row);
        }
        return Evaluation.of(CLASSES, examples, logs);
    }
}
