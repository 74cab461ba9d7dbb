package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class ContributionTest {
    private final Contribution second = Contribution.of(
            1,
            new float[] {.5f, -1, .25f, 1},
            new FMatrixRMaj(2, 4, true, 9, 9, 9, 9, 2, 3, 4, -.5f),
            new FMatrixRMaj(1, 2, true, 9, .125f),
            new float[] {9, -1.375f});

    @Test
    void theLargestVotesStandFirstWhateverTheirSign() {
        assertThat(second.votes())
                .containsExactly(
                        new Vote(Half.FORWARD, 1, -1, 3),
                        new Vote(Half.FORWARD, 0, .5, 2),
                        new Vote(Half.BACKWARD, 0, .25, 4),
                        new Vote(Half.BACKWARD, 1, 1, -.5));
        assertThat(second.largestVote()).isEqualTo(3);
    }

    @Test
    void biasAndLogitAreThoseOfTheClass() {
        assertThat(second.label()).isEqualTo(1);
        assertThat(second.bias()).isEqualTo(.125);
        assertThat(second.logit()).isEqualTo(-1.375);
    }

    @Test
    void theOrderByVoteHasEveryUnitOfTheHalfOnce() {
        assertThat(UnitOrder.byVote(second, Half.FORWARD).units()).containsExactly(1, 0);
        assertThat(UnitOrder.byVote(second, Half.BACKWARD).units()).containsExactly(0, 1);
    }
}
