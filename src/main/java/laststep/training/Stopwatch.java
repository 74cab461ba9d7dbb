package laststep.training;

/** Measures the time of training, without its pauses. */
final class Stopwatch {
    private double before;
    private long started = System.nanoTime();
    private boolean stopped;

    /** @param before seconds that were spent already; it runs from now on */
    Stopwatch(double before) {
        this.before = before;
    }

    double seconds() {
        return stopped ? before : before + (System.nanoTime() - started) / 1e9;
    }

    void stop() {
        before = seconds();
        stopped = true;
    }

    void goOn() {
        started = System.nanoTime();
        stopped = false;
    }
}
