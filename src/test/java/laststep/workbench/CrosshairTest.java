package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import laststep.inspect.Half;
import laststep.inspect.Inspection;
import laststep.inspect.UnitOrder;
import org.junit.jupiter.api.Test;

class CrosshairTest {
    private static final Spot UNIT = new Spot(1, 0, Half.FORWARD, 4);

    private final Crosshair crosshair = new Crosshair();
    private final Inspection read = Inspection.of(SmallModel.trained(1), "the film was good");

    @Test
    void itFollowsTheMouseUntilItIsPinned() {
        crosshair.hover(UNIT);
        assertThat(crosshair.spot().get()).isEqualTo(UNIT);

        crosshair.press(UNIT);
        crosshair.hover(Spot.ofToken(3));
        crosshair.leave();
        assertThat(crosshair.spot().get()).isEqualTo(UNIT);
    }

    @Test
    void aSecondPressLetsItGo() {
        crosshair.press(UNIT);
        crosshair.press(UNIT);
        crosshair.leave();

        assertThat(crosshair.spot().get()).isNull();
    }

    @Test
    void aPressElsewhereMovesThePin() {
        crosshair.press(UNIT);
        crosshair.press(Spot.ofToken(0));

        assertThat(crosshair.spot().get()).isEqualTo(Spot.ofToken(0));
        assertThat(crosshair.pinned().get()).isTrue();
    }

    @Test
    void fromNowhereTheKeysGoToTheLastToken() {
        crosshair.move(-1, 0, read, lanes(UnitOrder.byIndex(6)));

        assertThat(crosshair.spot().get()).isEqualTo(Spot.ofToken(3));
    }

    @Test
    void theKeysStopAtTheEnds() {
        crosshair.press(new Spot(3, 0, Half.FORWARD, 5));
        crosshair.move(1, 1, read, lanes(UnitOrder.byIndex(6)));

        assertThat(crosshair.spot().get()).isEqualTo(new Spot(3, 0, Half.FORWARD, 5));
    }

    @Test
    void downFromATokenIsIntoTheFirstHeatMap() {
        crosshair.press(Spot.ofToken(2));
        crosshair.move(0, 1, read, lanes(new UnitOrder(List.of(3, 0, 1, 2, 5, 4))));

        assertThat(crosshair.spot().get()).isEqualTo(new Spot(2, 0, Half.FORWARD, 3));
    }

    @Test
    void downIsTheNextRowWhateverUnitStandsThere() {
        crosshair.press(UNIT);
        crosshair.move(0, -1, read, lanes(new UnitOrder(List.of(3, 0, 1, 2, 4, 5))));

        assertThat(crosshair.spot().get()).isEqualTo(new Spot(1, 0, Half.FORWARD, 2));
    }

    private List<HeatLane> lanes(UnitOrder order) {
        return List.of(new HeatLane(0, Half.FORWARD, "h", read.heatmap(0, Half.FORWARD, "h", order), 3));
    }
}
