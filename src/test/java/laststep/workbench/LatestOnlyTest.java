package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
    private final ManualQueue worker = new ManualQueue();
    private final ManualQueue fx = new ManualQueue();
    private final List<Object> delivered = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final LatestOnly latest = new LatestOnly(worker, fx, failures::add);

    @Test
    void theAnswerIsDelivered() {
        latest.request(() -> "answer", delivered::add);
        worker.runAll();
        fx.runAll();

        assertThat(delivered).containsExactly("answer");
    }

    @Test
    void anOlderRequestThatHasNotBegunIsNotComputed() {
        List<String> computed = new ArrayList<>();
        latest.request(() -> computed.add("old"), delivered::add);
        latest.request(() -> computed.add("new"), delivered::add);
        worker.runAll();

        assertThat(computed).containsExactly("new");
    }

    @Test
    void anOlderAnswerThatComesTooLateIsDropped() {
        latest.request(() -> "old", delivered::add);
        worker.runAll();
        latest.request(() -> "new", delivered::add);
        worker.runAll();
        fx.runAll();

        assertThat(delivered).containsExactly("new");
    }

    @Test
    void anAnswerIsShownWhileItForms() {
        latest.<String>follow(soFar -> soFar.isWanted("half") ? "whole" : "", delivered::add, 0);
        worker.runAll();
        fx.runAll();

        assertThat(delivered).containsExactly("half", "whole");
    }

    @Test
    void aQuickAnswerIsShownOnce() {
        latest.<String>follow(soFar -> soFar.isWanted("half") ? "whole" : "", delivered::add, 3_600_000_000_000L);
        worker.runAll();
        fx.runAll();

        assertThat(delivered).containsExactly("whole");
    }

    @Test
    void anAnswerNobodyWaitsForFormsNoFurther() {
        List<Boolean> wanted = new ArrayList<>();
        latest.<String>follow(
                soFar -> {
                    latest.request(() -> "new", delivered::add);
                    wanted.add(soFar.isWanted("half"));
                    return "old";
                },
                delivered::add,
                0);
        worker.runAll();
        fx.runAll();

        assertThat(wanted).containsExactly(false);
        assertThat(delivered).containsExactly("new");
    }

    @Test
    void aFailureIsToldOnTheFxThread() {
        IllegalStateException failure = new IllegalStateException();
        latest.request(
                () -> {
                    throw failure;
                },
                delivered::add);
        worker.runAll();

        assertThat(failures).isEmpty();
        fx.runAll();
        assertThat(failures).containsExactly(failure);
    }

    @Test
    void theFailureOfAnOlderRequestIsDropped() {
        latest.request(
                () -> {
                    throw new IllegalStateException();
                },
                delivered::add);
        worker.runAll();
        latest.request(() -> "new", delivered::add);
        fx.runAll();

        assertThat(failures).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotDelivered() {
        latest.request(() -> "answer", delivered::add);
        worker.runAll();
        latest.forget();
        fx.runAll();

        assertThat(delivered).isEmpty();
    }
}
