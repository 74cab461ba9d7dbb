package laststep.workbench;

import java.util.Locale;
import laststep.runs.RunStatus;

/** How a run of the notebook is, as a person sees it. */
public enum RunCondition {
    RUNNING,
    /** It runs in this window, and waits. */
    PAUSED,
    /** Its program ended without a word in the middle of it. */
    INTERRUPTED,
    FINISHED,
    STOPPED,
    DIVERGED,
    FAILED;

    /** @param held whether a program has the run's lock */
    static RunCondition of(RunStatus status, boolean held) {
        return switch (status) {
            case RUNNING -> held ? RUNNING : INTERRUPTED;
            case FINISHED -> FINISHED;
            case STOPPED -> STOPPED;
            case DIVERGED -> DIVERGED;
            case FAILED -> FAILED;
        };
    }

    /** Whether it has not ended: it learns or waits. */
    public boolean isRunning() {
        return this == RUNNING || this == PAUSED;
    }

    /** The key of its word. */
    public String key() {
        return "runs.condition." + name().toLowerCase(Locale.ROOT);
    }
}
