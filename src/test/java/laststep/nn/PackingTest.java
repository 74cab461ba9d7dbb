package laststep.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackingTest {
    private final Packing packing = new Packing(new int[] {2, 0, 4, 1, 2});

    @Test
    void aStepHasARowForEachSentenceStillBeingRead() {
        assertThat(packing.steps()).isEqualTo(4);
        assertThat(packing.active(0)).isEqualTo(4);
        assertThat(packing.active(1)).isEqualTo(3);
        assertThat(packing.active(2)).isEqualTo(1);
        assertThat(packing.active(3)).isEqualTo(1);
        assertThat(packing.active(4)).isZero();
    }

    @Test
    void stepsLieOneBehindTheOther() {
        assertThat(packing.firstRow(0)).isZero();
        assertThat(packing.firstRow(1)).isEqualTo(4);
        assertThat(packing.firstRow(2)).isEqualTo(7);
        assertThat(packing.firstRow(3)).isEqualTo(8);
        assertThat(packing.rows()).isEqualTo(9);
    }

    @Test
    void theLongestComeFirstAndEqualOnesKeepTheirOrder() {
        int[] order = new int[5];
        for (int rank = 0; rank < 5; rank++) {
            order[rank] = packing.sentence(rank);
        }
        assertThat(order).containsExactly(2, 0, 4, 3, 1);
    }

    @Test
    void everyTokenHasARowOfItsOwn() {
        Set<Integer> rows = new HashSet<>();
        for (int sentence = 0; sentence < packing.sentences(); sentence++) {
            for (int t = 0; t < packing.length(sentence); t++) {
                rows.add(packing.row(t, sentence));
            }
        }
        assertThat(rows).hasSize(9).contains(0, 8);
    }

    @Test
    void lengthsAreAskedInTheBatchsOwnOrder() {
        assertThat(packing.length(2)).isEqualTo(4);
        assertThat(packing.length(1)).isZero();
    }

    @Test
    void emptySentencesAloneHaveNoStepsAndNoRows() {
        Packing empty = new Packing(new int[] {0, 0});

        assertThat(empty.sentences()).isEqualTo(2);
        assertThat(empty.steps()).isZero();
        assertThat(empty.rows()).isZero();
        assertThat(new Packing(new int[0]).rows()).isZero();
    }
}
