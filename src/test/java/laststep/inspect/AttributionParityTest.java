package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import laststep.model.Models;
import laststep.model.TrainedModel;
import laststep.nn.Golden;
import laststep.text.ReadListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every score and reference value against PyTorch: docs/golden/attributions.py says what each tensor is. */
class AttributionParityTest {
    private static final Golden PYTORCH = new Golden("attributions");
    private static final int STEPS = 7;

    static List<String> cases() {
        return Golden.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyMethodAgrees(String name) {
        Golden golden = new Golden(name);
        TrainedModel model = Models.golden(golden);
        int[] lengths = golden.lengths(0);
        int steps = golden.ids(0).length / lengths.length;
        int classes = golden.spec().classes();
        for (Target target : Target.values()) {
            for (Baseline baseline : Baseline.values()) {
                for (int s = 0; s < lengths.length; s++) {
                    for (int label : new int[] {0, classes - 1}) {
                        Explanation explanation = Explanation.of(
                                model,
                                Models.sentence(golden.ids(0), s * steps, lengths[s]),
                                OptionalInt.of(label),
                                new ExplainChoice(EnumSet.allOf(AttributionMethod.class), target, baseline, STEPS),
                                ReadListener.NONE);

                        assertThat(explanation.attributions()).hasSize(4);
                        for (Attribution attribution : explanation.attributions()) {
                            check(name + "/" + target.id().replace('-', '_'), attribution, baseline, new int[] {
                                s * classes + label, steps, lengths[s]
                            });
                        }
                    }
                }
            }
        }
    }

    /** @param where the row of the sentence and class, the tokens a row has, and how many of them are real */
    private static void check(String prefix, Attribution attribution, Baseline baseline, int[] where) {
        AttributionMethod method = attribution.method();
        boolean unk = baseline == Baseline.UNK
                && (method == AttributionMethod.INTEGRATED_GRADIENTS || method == AttributionMethod.OCCLUSION);
        String reference = method == AttributionMethod.LEAVE_ONE_OUT ? "empty" : unk ? "unk" : "zero";
        PYTORCH.close(prefix, attribution.value(), PYTORCH.floats(prefix + "/value")[where[0]]);
        PYTORCH.close(prefix, attribution.reference(), PYTORCH.floats(prefix + "/" + reference)[where[0]]);
        String tensor = prefix + "/" + method.id() + (unk ? "-unk" : "");
        float[] expected = PYTORCH.floats(tensor);
        assertThat(attribution.scores()).hasSize(where[2]);
        for (int t = 0; t < where[2]; t++) {
            PYTORCH.close(tensor + "[" + t + "]", attribution.scores()[t], expected[where[0] * where[1] + t]);
        }
    }
}
