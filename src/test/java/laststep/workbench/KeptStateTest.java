package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import laststep.training.TrainingEvent.CheckpointTaken;
import laststep.training.TrainingEvent.Paused;
import laststep.training.TrainingEvent.Resumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeptStateTest {
    private static final long LONG = 1_000;

    private final KeptState state = new KeptState();

    @Test
    @Timeout(20)
    void aPauseIsKeptOnceItsCheckpointIsTaken() {
        state.accept(new Paused(1, 7));
        state.accept(new CheckpointTaken(null));

        state.await(LONG); // returns
    }

    @Test
    @Timeout(20)
    void aTrainingThatHasEndedNeedsNoPause() {
        state.ended();

        state.await(LONG);
    }

    @Test
    void theCheckpointOfAnEpochsEndIsNotThatOfThePause() {
        state.accept(new CheckpointTaken(null));

        assertThat(waited()).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void whoGoesOnIsNotKeptAnyMore() {
        state.accept(new Paused(1, 7));
        state.accept(new CheckpointTaken(null));
        state.accept(new Resumed());

        assertThat(waited()).isGreaterThan(Duration.ofMillis(900));
    }

    private Duration waited() {
        long began = System.nanoTime();
        state.await(1);
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
