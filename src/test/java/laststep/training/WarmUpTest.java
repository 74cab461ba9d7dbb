package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void itComesToAnEndOneStepAtATime() {
        Deque<Runnable> queue = new ArrayDeque<>();
        WarmUp.on(queue::add, new RightOfWay());
        int steps = 0;
        while (!queue.isEmpty()) {
            assertThat(queue).hasSize(1);
            queue.remove().run();
            steps++;
        }
        assertThat(steps).isBetween(2, 400);
    }
}
