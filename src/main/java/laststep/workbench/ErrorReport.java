package laststep.workbench;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import laststep.message.Problem;
import laststep.message.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The problems a person has been told of, newest first, and the one that still waits to be read. A bug is logged here
 * and only here, so once. Belongs to the FX thread.
 */
public final class ErrorReport {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReport.class);
    private static final int KEPT = 100;

    private final Clock clock;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> view = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<Problem> unread = new ReadOnlyObjectWrapper<>();

    /** A problem and when it was met. */
    public record Entry(Instant time, Problem problem) {}

    public ErrorReport(Clock clock) {
        this.clock = clock;
    }

    public void report(Problem problem) {
        entries.add(0, new Entry(clock.instant(), problem));
        if (entries.size() > KEPT) {
            entries.remove(KEPT, entries.size());
        }
        unread.set(problem);
    }

    /** Words {@code failure} for a person: its own sentence if it has one, nothing if it was cancelled. */
    public void report(Throwable failure) {
        if (failure instanceof ProblemException known) {
            report(known.problem());
        } else if (!(failure instanceof CancellationException)) {
            LOG.error("unexpected failure", failure);
            report(unexpected(failure));
        }
    }

    private static Problem unexpected(Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? new Problem("problem.unexpected.memory", Runtime.getRuntime().maxMemory() >> 20)
                : new Problem("problem.unexpected", failure.toString());
    }

    /** The last hundred problems, newest first. */
    public ObservableList<Entry> entries() {
        return view;
    }

    /** The newest problem, until it is dismissed; then null. */
    public ReadOnlyObjectProperty<Problem> unread() {
        return unread.getReadOnlyProperty();
    }

    /** The newest problem has been read. It stays in the list. */
    public void dismiss() {
        unread.set(null);
    }

    public void clear() {
        entries.clear();
        dismiss();
    }
}
