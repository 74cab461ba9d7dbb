package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NewestOnlyTest {
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final List<Integer> delivered = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void whatIsAskedWhileTheWorkerWorksIsForgottenButForTheNewest() {
        NewestOnly<Integer, Integer> numbers = numbers(Function.identity());
        for (int i = 1; i <= 5; i++) {
            numbers.request(i);
        }
        work();

        assertThat(delivered).containsExactly(1, 5);
    }

    @Test
    void theWorkerHasNeverMoreThanOneThingToDo() {
        NewestOnly<Integer, Integer> numbers = numbers(Function.identity());
        numbers.request(1);
        numbers.request(2);

        assertThat(worker).hasSize(1);
    }

    @Test
    void afterAFailureTheNextIsServed() {
        NewestOnly<Integer, Integer> numbers = numbers(number -> 10 / number);
        numbers.request(0);
        numbers.request(5);
        work();

        assertThat(failures).singleElement().isInstanceOf(ArithmeticException.class);
        assertThat(delivered).containsExactly(2);
    }

    private NewestOnly<Integer, Integer> numbers(Function<Integer, Integer> work) {
        return new NewestOnly<>(worker::add, Runnable::run, work, delivered::add, failures::add);
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }
}
