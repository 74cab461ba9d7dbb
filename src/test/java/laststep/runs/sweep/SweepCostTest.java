package laststep.runs.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import laststep.runs.sweep.SweepPlan.Way;
import laststep.training.Setting;
import org.junit.jupiter.api.Test;

class SweepCostTest {
    /** By hand: d 4; h 3 costs 2·4·3·(4 + 3) = 168 a token, h 6 costs 2·4·6·(4 + 6) = 480, so 20/7 as much. */
    @Test
    void timeGoesWithTheMultiplyAddsOfAToken() {
        SweepPlan plan = SmallSweep.plan(Way.GRID, "1,2", Setting.HIDDEN_SIZE, "3,6", Setting.N_EPOCHS, "5");

        // 100 sentences at 50 a second: 2 s an epoch of h 3, 5 epochs, two seeds
        assertThat(SweepCost.seconds(plan, SmallSweep.base(), 50, 100))
                .isCloseTo(2 * 5 * 2 * (1 + 20 / 7.0), within(1e-9));
    }
}
