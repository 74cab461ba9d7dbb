package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartViewTest {
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);

    @Test
    void howChartsAreLookedAtIsRememberedButNotWhichSteps() {
        ChartView view = new ChartView(settings);
        view.shows("run 1", new StepRange(1, 100));
        view.span().set(200);
        view.log().set(true);
        view.lower().set(LowerChart.TIME);
        view.zoom().to(10, 20);
        ChartView next = new ChartView(new Settings(settings.toStore(), Locale.ENGLISH));

        assertThat(next.span().get()).isEqualTo(200);
        assertThat(next.log().get()).isTrue();
        assertThat(next.lower().get()).isEqualTo(LowerChart.TIME);
        assertThat(next.zoom().seen()).isNull();
    }

    @Test
    void whatIsStoredInAWayNobodyKnowsIsPassedOver() {
        settings.charts().putAll(Map.of("smoothing", "31", "lower", "LATER", "log", "perhaps"));
        ChartView view = new ChartView(settings);

        assertThat(view.span().get()).isEqualTo(30);
        assertThat(view.lower().get()).isEqualTo(LowerChart.NORM);
        assertThat(view.log().get()).isFalse();
    }

    @Test
    void anotherRunIsSeenWholeButTheSameOneStaysAsItIs() {
        ChartView view = new ChartView(settings);
        view.shows("run 1", new StepRange(1, 100));
        view.zoom().to(10, 20);
        view.shows("run 1", new StepRange(1, 110));
        assertThat(view.zoom().seen()).isEqualTo(new StepRange(10, 20));
        view.shows("run 2", new StepRange(1, 2));
        assertThat(view.zoom().seen()).isNull();
    }
}
