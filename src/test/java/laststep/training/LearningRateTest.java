package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
    /**
     * PyTorch's figures, by
     *
     * <pre>
     * p = torch.nn.Parameter(torch.zeros(1)); o = torch.optim.SGD([p], lr=.1)
     * s = torch.optim.lr_scheduler.ReduceLROnPlateau(o, mode='min', factor=.5, patience=1)
     * for l in losses: rates.append(o.param_groups[0]['lr']); s.step(l)
     * </pre>
     */
    @Test
    void onAPlateauTheRateFallsAsPyTorchs() {
        double inf = Double.POSITIVE_INFINITY;
        double[] losses = {1, .9, .95, .91, .92, .89995, .89989, .9, .9, .9, .5, inf, .6, .6, .6};
        double[] rates = {.1, .1, .1, .1, .05, .05, .025, .025, .025, .0125, .0125, .0125, .0125, .00625, .00625};
        LearningRate.Schedule schedule = new LearningRate(.1f, LearningRate.Kind.PLATEAU, .5f, 1).start();
        for (int k = 0; k < losses.length; k++) {
            assertThat((double) schedule.rate()).as("epoch " + k).isEqualTo(rates[k], within(1e-8));
            schedule.epochEnded(losses[k]);
        }
        assertThat((double) schedule.rate()).isEqualTo(.003125, within(1e-9));
    }

    @Test
    void aConstantRateStays() {
        LearningRate.Schedule schedule = LearningRate.constant(.1f).start();
        for (int k = 0; k < 20; k++) {
            schedule.epochEnded(1);
        }
        assertThat(schedule.rate()).isEqualTo(.1f);
    }

    @Test
    void withoutValidationTheRateStays() {
        LearningRate.Schedule schedule = new LearningRate(.1f, LearningRate.Kind.PLATEAU, .5f, 0).start();
        schedule.epochEnded(Double.NaN);
        schedule.epochEnded(Double.NaN);
        assertThat(schedule.rate()).isEqualTo(.1f);
    }
}
