package laststep.workbench;

import java.nio.file.Files;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.message.Problem;
import laststep.runs.RunInfo;
import laststep.runs.RunNotes;
import laststep.runs.RunProgress;
import laststep.runs.RunStatus;
import laststep.runs.RunStore;
import laststep.text.CorpusSource;

/** A run of the notebook in the table: always the same row, however far the run comes. Belongs to the FX thread. */
public final class RunRow {
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page");

    /**
     * How a run stands.
     *
     * @param hasModel whether its folder holds a model to open
     * @param hasCheckpoint whether it holds a state to go on from
     * @param bytes what it takes on disk
     */
    public record Page(RunInfo info, RunCondition condition, boolean hasModel, boolean hasCheckpoint, long bytes) {
        /** Looks on disk. May be called from any thread. */
        static Page of(RunInfo info, RunStore store) {
            boolean asked = info.progress().status() == RunStatus.RUNNING;
            return new Page(
                    info,
                    RunCondition.of(info.progress().status(), asked && store.isRunning(info.number())),
                    Files.exists(store.model(info.number())),
                    Files.exists(store.checkpoint(info.number())),
                    store.bytes(info.number()));
        }

        /** A run that has only begun, in this program. */
        static Page begun(RunInfo info) {
            return new Page(info, RunCondition.RUNNING, false, false, 0);
        }

        Page with(RunProgress progress) {
            return new Page(info.with(progress), condition, hasModel, hasCheckpoint, bytes);
        }

        Page with(RunCondition next) {
            return new Page(info, next, hasModel, hasCheckpoint, bytes);
        }

        Page with(RunNotes notes) {
            return new Page(info.with(notes), condition, hasModel, hasCheckpoint, bytes);
        }

        public int number() {
            return info.number();
        }

        public RunNotes notes() {
            return info.notes();
        }

        public RunProgress progress() {
            return info.progress();
        }

        /** What it is called: its number, and its name if it was given one. */
        public Problem title() {
            String name = notes().name();
            return name.isEmpty() ? new Problem("model.run", number()) : new Problem("model.run.named", number(), name);
        }

        /** The corpus' name, or the message that names a sample. */
        public Object corpus() {
            String source = info.origin().source();
            return source.startsWith(CorpusSource.SAMPLE_PREFIX)
                    ? CorpusNames.sample(source.substring(CorpusSource.SAMPLE_PREFIX.length()))
                    : info.origin().record().corpus();
        }

        /** Every setting by its name. */
        public Map<String, String> settings() {
            return info.origin().record().settings();
        }
    }

    RunRow(Page first) {
        page.set(first);
    }

    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    Page get() {
        return page.get();
    }

    void set(Page next) {
        page.set(next);
    }

    public int number() {
        return page.get().number();
    }

    public boolean isRunning() {
        return page.get().condition().isRunning();
    }
}
