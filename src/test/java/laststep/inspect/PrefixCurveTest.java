package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixCurveTest {
    private final PrefixCurve curve = new PrefixCurve(
            new float[][] {{.5f, .3f, .2f, 0}, {.2f, .6f, .2f, 0}, {.1f, .7f, .2f, 0}, {.6f, .2f, .2f, 0}});

    @Test
    void aFlipIsWhereTheAnswerIsAnotherThanBefore() {
        assertThat(curve.mostProbable(2)).isEqualTo(1);
        assertThat(curve.flips()).containsExactly(1, 3);
    }

    @Test
    void ofManyClassesThoseThatEverWereProbableAreShown() {
        assertThat(curve.shown(2)).containsExactly(0, 1);
        assertThat(curve.shown(8)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void noTokenMeansNoCurve() {
        PrefixCurve none = new PrefixCurve(new float[0][]);

        assertThat(none.flips()).isEmpty();
        assertThat(none.shown(8)).isEmpty();
    }
}
