package laststep.inspect.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StratifiedSampleTest {
    @Test
    void eachClassKeepsItsShareAndTheSmallestOneSomebody() {
        int[] classes = new int[1000];
        Arrays.fill(classes, 600, 999, 1);
        classes[999] = 2;
        int[] sample = StratifiedSample.of(1000, k -> classes[k], 100, 1);

        assertThat(sample).hasSize(100).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(sample).filter(k -> classes[k] == 0).count()).isBetween(59L, 60L);
        assertThat(Arrays.stream(sample).filter(k -> classes[k] == 1).count()).isBetween(39L, 40L);
        assertThat(sample).contains(999);
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOneOthers() {
        int[] sample = StratifiedSample.of(500, k -> k % 3, 50, 1);

        assertThat(StratifiedSample.of(500, k -> k % 3, 50, 1)).isEqualTo(sample);
        assertThat(StratifiedSample.of(500, k -> k % 3, 50, 2)).isNotEqualTo(sample);
        assertThat(sample[0]).isLessThan(60); // not the first fifty, nor the last
        assertThat(sample[49]).isGreaterThan(400);
    }

    @Test
    void allAreTakenIfThereIsRoom() {
        assertThat(StratifiedSample.of(4, k -> 0, 4, 1)).containsExactly(0, 1, 2, 3);
    }
}
