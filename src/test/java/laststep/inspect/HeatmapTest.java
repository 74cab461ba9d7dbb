package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeatmapTest {
    /** Two tokens, three units. */
    private static final float[][] VALUES = {{-1, 0, 1}, {0.5f, -0.25f, 0}};

    @Test
    void theEndsAndTheMiddleOfTheScaleHaveTheirOwnColours() {
        Heatmap map = new Heatmap(VALUES, UnitOrder.byIndex(3), Scale.SIGNED);

        assertThat(map.colour(0, 0)).isZero();
        assertThat(map.colour(1, 0)).isEqualTo(Scale.COLOURS / 2);
        assertThat(map.colour(2, 0)).isEqualTo(Scale.COLOURS - 1);
    }

    @Test
    void aRowShowsTheUnitThatTheOrderPutsThere() {
        Heatmap map = new Heatmap(VALUES, new UnitOrder(List.of(2, 0, 1)), Scale.SIGNED);

        assertThat(map.colour(0, 0)).isEqualTo(Scale.COLOURS - 1);
        assertThat(map.colour(1, 1)).isEqualTo(Scale.SIGNED.colour(0.5));
        assertThat(map.order().row(1)).isEqualTo(2);
        assertThat(map.value(1, 1)).isEqualTo(-0.25);
    }

    @Test
    void whatIsBeyondTheScaleHasTheColourOfItsEnd() {
        assertThat(Scale.GATE.colour(1.5)).isEqualTo(Scale.COLOURS - 1);
        assertThat(Scale.GATE.colour(-2)).isZero();
    }

    @Test
    void aCellStatesScaleReachesItsLargestValueOnBothSides() {
        Scale scale = Scale.symmetric(new float[][] {{0.5f, -3}}, new float[][] {{2}});

        assertThat(scale).isEqualTo(new Scale(-3, 3, true));
        assertThat(Scale.symmetric(VALUES)).isEqualTo(Scale.SIGNED);
    }
}
