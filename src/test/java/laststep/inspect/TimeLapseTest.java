package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import laststep.model.LayerTrace;
import laststep.model.Trace;
import laststep.model.TrainedModel;
import laststep.nn.Direction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLapseTest {
    private static final Offset<Double> CLOSE = within(2e-5);
    private static final long UNBOUNDED = Long.MAX_VALUE;

    private final GoldenModel golden = new GoldenModel("lstm_l2_packed_last_h3");
    private final TrainedModel model = golden.model();
    private final Inspection reading = Inspection.of(model, golden.sentence());
    private long now;

    @ParameterizedTest
    @ValueSource(strings = {"lstm_l2_packed_last_h3", "gru_l2_packed_last_h3", "rnn_l2_packed_ends_h3"})
    void aFrameHoldsWhatPyTorchComputed(String name) {
        GoldenModel one = new GoldenModel(name);
        TimeLapse lapse = new TimeLapse(one.sentence(), () -> now);
        lapse.offer(one.model());

        Inspection frame = lapse.film().frames().get(0).inspection();
        for (int layer = 0; layer < frame.layers(); layer++) {
            for (int t = 0; t < one.length(); t++) {
                for (int k = 0; k < 2 * frame.units(); k++) {
                    Half half = k < frame.units() ? Half.FORWARD : Half.BACKWARD;
                    assertThat(frame.value(layer, half, "h", k % frame.units(), t))
                            .isCloseTo(one.output(layer, t, k), CLOSE);
                }
            }
        }
        for (int label = 0; label < frame.labels().size(); label++) {
            assertThat(Math.log(frame.probability(label))).isCloseTo(one.logProbability(label), CLOSE);
        }
    }

    @Test
    void aFrameHoldsWhatTheSnapshotAnswersToEveryPrefix() {
        TimeLapse lapse = new TimeLapse("w2 w5 w3 w4", () -> now);
        lapse.offer(model);

        Trace trace = model.trace("w2 w5 w3 w4");
        float[][] prefixes =
                model.prefixProbabilities(trace.prediction().encoded().ids());
        LapseFrame frame = lapse.film().frames().get(0);
        assertThat(frame.step()).isEqualTo(model.record().step());
        for (int t = 0; t < 4; t++) {
            for (int label = 0; label < model.labels().size(); label++) {
                assertThat((float) frame.inspection().prefixes().probability(label, t))
                        .isEqualTo(prefixes[t][label]);
            }
        }
        LayerTrace top = trace.layer(1, Direction.BACKWARD);
        assertThat((float) frame.inspection().value(1, Half.BACKWARD, "h", 2, 0))
                .isEqualTo(top.h()[0][2]);
        assertThat(frame.inspection().contribution(1).logit()).isEqualTo(trace.logits()[1]);
    }

    @Test
    void ofTheCellsItKeepsTheHiddenStatesAlone() {
        TimeLapse lapse = new TimeLapse(golden.sentence(), () -> now);
        offer(lapse, 0);
        offer(lapse, 20);

        List<LapseFrame> frames = lapse.film().frames();
        assertThat(frames.get(0).inspection().quantities()).containsExactly("h");
        assertThat(frames.get(1).inspection().tokens())
                .as("the words are the same, and kept once")
                .isSameAs(frames.get(0).inspection().tokens());
    }

    @Test
    void itsBytesAreThoseOfTheNumbersItKeeps() {
        TimeLapse lapse = new TimeLapse("w2 w5 w3 w4", () -> now);
        lapse.offer(model);

        // 2 layers, 2 halves, 4 tokens, 3 units; prefixes and steps; W; the read-out; log-probabilities, logits and
        // bias
        int classes = model.labels().size();
        int numbers = 2 * 2 * 4 * 3 + 2 * 4 * classes + classes * 6 + 6 + 3 * classes;
        assertThat(lapse.film().cost().bytes()).isEqualTo(4L * numbers);
    }

    @Test
    void aHundredThousandSnapshotsStayBoundedAndEven() {
        TimeLapse lapse = new TimeLapse("", () -> now);
        for (long step = 0; step <= 2_000_000; step += 20) {
            offer(lapse, step);
            if (step % 20_000 == 0) {
                assertThat(lapse.film().frames()).hasSizeLessThanOrEqualTo(TimeLapse.MOST_FRAMES);
            }
        }

        List<LapseFrame> frames = lapse.film().frames();
        assertThat(frames).hasSizeGreaterThanOrEqualTo(TimeLapse.MOST_FRAMES / 2);
        assertThat(frames.get(0).step()).isZero();
        long gap = frames.get(1).step();
        for (int k = 1; k < frames.size(); k++) {
            assertThat(frames.get(k).step() - frames.get(k - 1).step()).isEqualTo(gap);
        }
        assertThat(2_000_000 - frames.get(frames.size() - 1).step()).isLessThan(gap);
        assertThat(lapse.film().cost().traced())
                .as("what is not going to be kept is not traced")
                .isLessThan(TimeLapse.MOST_FRAMES * 12);
    }

    @Test
    void theBytesAreBoundedTooHoweverLongTheSentence() {
        long frame = 4 * reading.hiddenNumbers();
        TimeLapse lapse = new TimeLapse("", 1000, 10 * frame + 1, () -> now);
        for (long step = 0; step <= 100_000; step += 20) {
            offer(lapse, step);
            assertThat(lapse.film().cost().bytes()).isLessThanOrEqualTo(10 * frame);
        }

        assertThat(lapse.film().frames()).hasSizeBetween(5, 10);
    }

    @Test
    void theFirstAndTheNewestStayHoweverLargeTheyAre() {
        TimeLapse lapse = new TimeLapse("", 1000, 1, () -> now);
        for (long step = 0; step <= 320; step += 20) {
            offer(lapse, step);
        }
        lapse.end(330, 3, () -> reading);

        assertThat(lapse.film().frames()).extracting(LapseFrame::step).containsExactly(0L, 330L);
    }

    @Test
    void anEndOfAnEpochThatIsASnapshotAnywayIsTracedOnce() {
        TimeLapse lapse = new TimeLapse("", () -> now);
        offer(lapse, 0);
        offer(lapse, 20);

        assertThat(offer(lapse, 20)).isFalse();
        assertThat(lapse.end(20, 1, () -> reading)).isFalse();
        assertThat(lapse.film().cost().traced()).isEqualTo(2);
    }

    @Test
    void aFrameIsSkippedWhileTracingHasTakenMoreThanAHundredthOfTheTraining() {
        TimeLapse lapse = new TimeLapse("", 100, UNBOUNDED, () -> now);
        assertThat(offer(lapse, 0, 5_000)).as("nothing has been learnt yet").isTrue();
        lapse.learnt(100);
        assertThat(offer(lapse, 20, 50)).as("the first frame does not count").isTrue();
        lapse.learnt(4_800);
        assertThat(offer(lapse, 40, 50)).as("50 of 4,900").isFalse();
        lapse.learnt(100);
        assertThat(offer(lapse, 60, 50)).as("50 of 5,000").isTrue();

        LapseCost cost = lapse.film().cost();
        assertThat(cost.traced()).isEqualTo(3);
        assertThat(cost.firstNanos()).isEqualTo(5_000);
        assertThat(cost.tracingNanos()).isEqualTo(100);
        assertThat(cost.share()).isEqualTo(100 / 5_000.0);
    }

    @Test
    void tracingStaysWithinItsShareButForTheFirstFrameAndOneMore() {
        TimeLapse lapse = new TimeLapse("", () -> now);
        for (long step = 0; step <= 20_000; step++) {
            lapse.learnt(1_000);
            offer(lapse, step, 777);
        }

        LapseCost cost = lapse.film().cost();
        assertThat(cost.tracingNanos() - 777).isLessThanOrEqualTo(cost.trainingNanos() / 100);
        assertThat(cost.traced()).isGreaterThan(100);
    }

    @Test
    void theLastStateIsTracedWhateverItCosts() {
        TimeLapse lapse = new TimeLapse("", () -> now);
        offer(lapse, 0);
        offer(lapse, 20, 1_000);
        assertThat(offer(lapse, 40, 1_000)).isFalse();

        assertThat(lapse.end(40, 1, () -> reading)).isTrue();
        assertThat(lapse.film().frames()).extracting(LapseFrame::step).containsExactly(0L, 20L, 40L);
    }

    @Test
    void aFilmDoesNotGrowWithTheTimeLapse() {
        TimeLapse lapse = new TimeLapse("", () -> now);
        offer(lapse, 0);
        Film before = lapse.film();
        offer(lapse, 20);

        assertThat(before.frames()).hasSize(1);
        assertThat(lapse.film().at(19)).isZero();
        assertThat(lapse.film().at(20)).isEqualTo(1);
        assertThat(lapse.film().at(1_000)).isEqualTo(1);
    }

    private boolean offer(TimeLapse lapse, long step) {
        return offer(lapse, step, 0);
    }

    private boolean offer(TimeLapse lapse, long step, long nanos) {
        return lapse.offer(step, 1, () -> {
            now += nanos;
            return reading;
        });
    }
}
