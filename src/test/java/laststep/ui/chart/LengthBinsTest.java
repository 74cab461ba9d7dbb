package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthBinsTest {
    @Test
    void fewLengthsHaveABinEach() {
        assertThat(new LengthBins(new int[] {0, 0, 4, 1, 0, 2}).bins())
                .containsExactly(
                        new LengthBins.Bin(2, 2, 4),
                        new LengthBins.Bin(3, 3, 1),
                        new LengthBins.Bin(4, 4, 0),
                        new LengthBins.Bin(5, 5, 2));
    }

    @Test
    void manyLengthsShareBinsOfARoundWidthThatBeginAtItsMultiples() {
        int[] counts = new int[151];
        java.util.Arrays.fill(counts, 7, 151, 1);

        assertThat(new LengthBins(counts).bins()).first().isEqualTo(new LengthBins.Bin(5, 9, 3));
        assertThat(new LengthBins(counts).bins()).hasSize(30);
    }

    @Test
    void aFewVeryLongSentencesGatherInAnOpenBin() {
        int[] counts = new int[5_001];
        counts[10] = 1_000;
        counts[400] = 1;
        counts[5_000] = 2;

        assertThat(new LengthBins(counts).bins()).last().isEqualTo(new LengthBins.Bin(16, Integer.MAX_VALUE, 3));
    }

    @Test
    void theOpenBinMayHoldASingleLength() {
        int[] counts = new int[17];
        counts[10] = 1_000;
        counts[16] = 1;

        assertThat(new LengthBins(counts).bins()).last().isEqualTo(new LengthBins.Bin(16, Integer.MAX_VALUE, 1));
    }

    @Test
    void everySentenceIsInExactlyOneBinWhateverTheLengths() {
        for (int longest = 1; longest < 3_000; longest = longest * 3 + 1) {
            int[] counts = new int[longest + 1];
            for (int length = 0; length <= longest; length += 1 + longest / 100) {
                counts[length] = 1 + 1_000 / (length + 1);
            }
            LengthBins bins = new LengthBins(counts);

            assertThat(bins.bins().stream().mapToLong(LengthBins.Bin::sentences).sum())
                    .isEqualTo(bins.sentences());
            assertThat(bins.bins()).hasSizeLessThanOrEqualTo(LengthBins.MOST_BINS);
        }
    }

    @Test
    void theMedianIsALengthThatHalfDoNotExceed() {
        assertThat(new LengthBins(new int[] {0, 1, 1, 1, 1}).atShare(0.5)).isEqualTo(2);
    }

    @Test
    void onlySentencesBeyondALengthAreLonger() {
        assertThat(new LengthBins(new int[] {0, 5, 7, 2}).longerThan(2)).isEqualTo(2);
    }
}
