package laststep.training;

/**
 * How a training is led from outside: paused, taken on by single mini-batches, stopped. It obeys before its next
 * mini-batch. May be used from any thread.
 */
public final class RunControl {
    /** Which weights a stopped training keeps. */
    public enum Keep {
        /** What the setting {@code keep} says. */
        AS_SET,
        BEST,
        LAST
    }

    private final RightOfWay way;
    private boolean paused;
    private int singleSteps;
    private Keep stop;

    /** Of a training that waits for nobody. */
    public RunControl() {
        this(new RightOfWay());
    }

    /** @param way what goes before its products */
    public RunControl(RightOfWay way) {
        this.way = way;
    }

    RightOfWay way() {
        return way;
    }

    /** The training waits before its next mini-batch. */
    public synchronized void pause() {
        paused = true;
    }

    /** It goes on. */
    public synchronized void resume() {
        paused = false;
        singleSteps = 0;
        notifyAll();
    }

    /** A training that is paused learns from one mini-batch more, and is paused again. */
    public synchronized void step() {
        if (paused) {
            singleSteps++;
            notifyAll();
        }
    }

    /** It ends, paused or not, and keeps the weights that its settings say. */
    public void stop() {
        stop(Keep.AS_SET);
    }

    /** The first call decides what is kept. */
    public synchronized void stop(Keep keep) {
        if (stop == null) {
            stop = keep;
        }
        notifyAll();
    }

    public synchronized boolean stopRequested() {
        return stop != null;
    }

    synchronized boolean pauseRequested() {
        return paused && stop == null;
    }

    /** What is to be kept; null if it is not to stop. */
    synchronized Keep kept() {
        return stop;
    }

    /** Waits until the training may learn from its next mini-batch, or is to stop. An interrupt stops it. */
    synchronized void awaitTurn() {
        while (paused && singleSteps == 0 && stop == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop(Keep.AS_SET);
            }
        }
        if (singleSteps > 0) {
            singleSteps--;
        }
    }
}
