package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How well numbers tell classes apart is what scikit-learn and NumPy say of the same numbers. */
class SeparationTest {
    private final JsonNode cases = read();

    private static JsonNode read() {
        try (InputStream in = SeparationTest.class.getResourceAsStream("/golden/separation.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aucAndBestAccuracyOfEachClassAgainstTheRestAreScikitLearns() {
        int checked = 0;
        for (JsonNode one : cases) {
            RankedNumbers ranked = new RankedNumbers(numbers(one));
            for (int label = 0; label < one.get("classes").size(); label++) {
                int of = label;
                Separation found =
                        ranked.separation(s -> one.get("labels").get(s).asInt() == of);
                JsonNode expected = one.get("classes").get(label);
                assertThat(found.auc())
                        .as("%s, class %d", one.get("name"), label)
                        .isCloseTo(expected.get("auc").asDouble(), within(1e-12));
                assertThat(found.accuracy()).isCloseTo(expected.get("accuracy").asDouble(), within(1e-12));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(9);
    }

    @Test
    void theBestThresholdReallyTellsThatShareRightly() {
        for (JsonNode one : cases) {
            double[] numbers = numbers(one);
            for (int label = 0; label < one.get("classes").size(); label++) {
                int of = label;
                Separation found = new RankedNumbers(numbers)
                        .separation(s -> one.get("labels").get(s).asInt() == of);
                long right = IntStream.range(0, numbers.length)
                        .filter(s -> (found.above() ? numbers[s] >= found.threshold() : numbers[s] <= found.threshold())
                                == (one.get("labels").get(s).asInt() == of))
                        .count();
                assertThat((double) right / numbers.length).isCloseTo(found.accuracy(), within(1e-12));
            }
        }
    }

    @Test
    void whatIsLeftOutIsNotCounted() {
        double[] numbers = {Double.NaN, 1, 2, Double.NaN, 3};
        Separation found = new RankedNumbers(numbers).separation(s -> s >= 3);

        assertThat(found.auc()).isEqualTo(1);
        assertThat(found.threshold()).isEqualTo(3);
        assertThat(found.accuracy()).isEqualTo(1);
    }

    @Test
    void withOneSideEmptyNothingCanBeSaid() {
        assertThat(new RankedNumbers(new double[] {1, 2}).separation(s -> true).auc())
                .isNaN();
    }

    @Test
    void theDifferenceInPooledDeviationsAndTheBinnedAucAreNumPysAndScikitLearns() {
        for (JsonNode one : cases) {
            double[] numbers = numbers(one);
            for (int label = 0; label < one.get("classes").size(); label++) {
                TwoGroups groups = new TwoGroups(2);
                for (int s = 0; s < numbers.length; s++) {
                    groups.add(one.get("labels").get(s).asInt() == label, new float[] {0, 9, (float) numbers[s]}, 1);
                }
                FoundUnit found = groups.compared(1, new UnitRef(0, Half.FORWARD, "h", 1));
                JsonNode expected = one.get("classes").get(label);
                assertThat(found.difference()).isCloseTo(expected.get("d").asDouble(), within(1e-6));
                assertThat(found.auc()).isCloseTo(expected.get("auc").asDouble(), within(2e-3));
            }
        }
    }

    private static double[] numbers(JsonNode one) {
        return IntStream.range(0, one.get("numbers").size())
                .mapToDouble(s -> one.get("numbers").get(s).asDouble())
                .toArray();
    }
}
