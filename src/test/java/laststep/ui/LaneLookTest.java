package laststep.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import laststep.inspect.StepReading;
import org.junit.jupiter.api.Test;

class LaneLookTest {
    private final Map<String, String> kept = new HashMap<>();

    @Test
    void thePrefixesAreShownUntilAPersonChooses() {
        LaneLook look = new LaneLook(kept);

        assertThat(look.answers().get()).containsExactly(StepReading.PREFIX);
        assertThat(look.ribbon().get()).isFalse();
        assertThat(look.height("h")).isEmpty();
    }

    @Test
    void whatWasChosenIsThereAgain() {
        LaneLook look = new LaneLook(kept);
        look.answers().set(Set.of(StepReading.WHOLE_RUN));
        look.ribbon().set(true);
        look.hidden().set(Set.of("c", "f"));
        look.setHeight("h", 200.4);
        LaneLook again = new LaneLook(kept);

        assertThat(again.answers().get()).containsExactly(StepReading.WHOLE_RUN);
        assertThat(again.ribbon().get()).isTrue();
        assertThat(again.hidden().get()).containsExactly("c", "f");
        assertThat(again.height("h")).hasValue(200);
        again.resetHeight("h");
        assertThat(new LaneLook(kept).height("h")).isEmpty();
    }

    @Test
    void noLaneAtAllIsAChoiceToo() {
        new LaneLook(kept).answers().set(Set.of());

        assertThat(new LaneLook(kept).answers().get()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsPassedOver() {
        kept.put("answers", "NONSENSE,PREFIX,PREFIX");
        kept.put("height.h", "high");
        kept.put("height.c", "1e9");
        LaneLook look = new LaneLook(kept);

        assertThat(look.answers().get()).containsExactly(StepReading.PREFIX);
        assertThat(look.height("h")).isEmpty();
        assertThat(look.height("c").orElseThrow()).isLessThan(10_000);
    }
}
