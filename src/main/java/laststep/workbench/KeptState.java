package laststep.workbench;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.CheckpointTaken;
import laststep.training.TrainingEvent.Paused;
import laststep.training.TrainingEvent.Resumed;

/**
 * Whether the program may end without losing anything of a training: it has ended, or it waits and the checkpoint of this very
 * moment is taken. Hears of the training after those who keep it.
 */
final class KeptState implements Consumer<TrainingEvent> {
    private boolean paused;
    private boolean kept;

    @Override
    public synchronized void accept(TrainingEvent event) {
        if (event instanceof Paused) {
            paused = true;
        } else if (event instanceof Resumed) {
            paused = false;
            kept = false;
        } else if (event instanceof CheckpointTaken && paused) {
            kept = true;
            notifyAll();
        }
    }

    /** The training has ended, in whatever way. */
    synchronized void ended() {
        kept = true;
        notifyAll();
    }

    /** Waits until it is kept, or has waited long enough. */
    synchronized void await(long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!kept && end - System.nanoTime() > 0) {
            try {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
