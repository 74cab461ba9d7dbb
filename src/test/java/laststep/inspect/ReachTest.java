package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laststep.model.Models;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a half is said to have read is what changes it: the network itself is asked, with a token exchanged. */
class ReachTest {
    private static final int TOKENS = 4;
    private static final int PADS = 2;

    static Stream<Arguments> cases() {
        return Stream.of(ReadOutWay.values())
                .flatMap(way -> IntStream.of(1, 2, 3)
                        .boxed()
                        .flatMap(layers -> Stream.of(CellKind.values()).map(cell -> Arguments.of(way, layers, cell))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aHalfChangesWithExactlyTheTokensItHasRead(ReadOutWay way, int layers, CellKind cell) {
        TrainedModel model =
                Models.random(Models.spec(cell, Padding.PACKED, ReadOutKind.valueOf(way.name()), layers), 12);
        List<String> row = List.of("w2", "w9", "w4", "w7", "<pad>", "<pad>"); // a padded row, run as the book runs it
        float[] before = model.trace(String.join(" ", row)).readOut();
        Reach reach = Reach.of(way, layers, TOKENS, PADS);

        for (int t = 0; t < row.size(); t++) {
            for (Half half : Half.values()) {
                assertThat(changes(model, row, t, half, half(before, half)))
                        .as("%s, step %d", half, t)
                        .isEqualTo(reach.read(half, t));
            }
        }
    }

    /** Whether some other word there changes the half; a maximum need not change with every word. */
    private static boolean changes(TrainedModel model, List<String> row, int step, Half half, float[] before) {
        return IntStream.range(2, 12).anyMatch(word -> {
            String exchanged = IntStream.range(0, row.size())
                    .mapToObj(k -> k == step ? "w" + word : row.get(k))
                    .collect(Collectors.joining(" "));
            return !Arrays.equals(before, half(model.trace(exchanged).readOut(), half));
        });
    }

    private static float[] half(float[] readOut, Half half) {
        int h = readOut.length / 2;
        return Arrays.copyOfRange(readOut, half.ordinal() * h, (half.ordinal() + 1) * h);
    }

    @Test
    void withOneLayerTheBackwardHalfAtTheLastStepHasReadOneToken() {
        Reach reach = Reach.of(ReadOutWay.LAST, 1, 5, 0);

        assertThat(read(reach, Half.FORWARD)).isEqualTo("#####");
        assertThat(read(reach, Half.BACKWARD)).isEqualTo("....#");
        assertThat(reach.ownSteps(Half.BACKWARD)).isEqualTo(1);
    }

    @Test
    void withMoreLayersItHasTakenOneStepOverAForwardSummaryOfEverything() {
        Reach reach = Reach.of(ReadOutWay.LAST, 3, 5, 0);

        assertThat(read(reach, Half.BACKWARD)).isEqualTo("#####");
        assertThat(reach.ownSteps(Half.BACKWARD)).isEqualTo(1);
        assertThat(taken(reach, 2, Half.FORWARD)).isEqualTo(".....");
        assertThat(taken(reach, 1, Half.FORWARD)).isEqualTo("#####");
        assertThat(taken(reach, 1, Half.BACKWARD)).isEqualTo("....#");
        assertThat(taken(reach, 0, Half.BACKWARD)).isEqualTo("#####");
    }

    @Test
    void behindAPaddedSentenceItHasReadAPadAndNoWord() {
        Reach reach = Reach.of(ReadOutWay.LAST, 1, 3, 2);

        assertThat(read(reach, Half.FORWARD)).isEqualTo("#####");
        assertThat(read(reach, Half.BACKWARD)).isEqualTo("....#");
        assertThat(reach.steps()).isEqualTo(5);
    }

    @Test
    void withEndsEachHalfIsReadWhereItHasReadEverything() {
        Reach reach = Reach.of(ReadOutWay.ENDS, 1, 3, 1);

        assertThat(IntStream.range(0, 4).filter(t -> reach.readOutAt(Half.FORWARD, t)))
                .containsExactly(3);
        assertThat(IntStream.range(0, 4).filter(t -> reach.readOutAt(Half.BACKWARD, t)))
                .containsExactly(0);
        assertThat(reach.ownSteps(Half.BACKWARD)).isEqualTo(4);
    }

    @Test
    void theOtherDirectionOfTheTopmostLayerDoesNotCount() {
        Reach reach = Reach.of(ReadOutWay.MEAN, 2, 3, 0);

        assertThat(IntStream.range(0, 3).noneMatch(t -> reach.taken(Half.FORWARD, 1, Half.BACKWARD, t)))
                .isTrue();
        assertThat(IntStream.range(0, 3).allMatch(t -> reach.taken(Half.FORWARD, 0, Half.BACKWARD, t)))
                .isTrue();
    }

    private static String read(Reach reach, Half half) {
        return signs(reach, t -> reach.read(half, t));
    }

    /** Of what the backward half of the vector is made. */
    private static String taken(Reach reach, int layer, Half direction) {
        return signs(reach, t -> reach.taken(Half.BACKWARD, layer, direction, t));
    }

    private static String signs(Reach reach, IntPredicate is) {
        return IntStream.range(0, reach.steps())
                .mapToObj(t -> is.test(t) ? "#" : ".")
                .collect(Collectors.joining());
    }
}
