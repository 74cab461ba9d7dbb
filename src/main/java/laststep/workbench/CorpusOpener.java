package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import laststep.message.Problem;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;

/**
 * Opens corpora, off the FX thread. Until one is read whole, and if it cannot be, the session keeps what it had. Belongs
 * to the FX thread.
 */
public final class CorpusOpener {
    private final Session session;
    private final Settings settings;
    private final CorpusLibrary source;
    private final Jobs jobs;
    private final Threads threads;

    public CorpusOpener(Session session, Settings settings, CorpusLibrary source, Jobs jobs, Threads threads) {
        this.session = session;
        this.settings = settings;
        this.source = source;
        this.jobs = jobs;
        this.threads = threads;
    }

    /** The samples the program brings along. */
    public List<String> samples() {
        return source.samples();
    }

    public void open(Path file) {
        Problem description = new Problem("job.open", file.getFileName().toString());
        load(description, listener -> source.read(file, listener), () -> settings.opened(file));
    }

    public void openSample(String id) {
        Problem description = new Problem("job.open", CorpusNames.sample(id));
        load(description, listener -> source.sample(id, listener), () -> {});
    }

    private void load(Problem description, Function<ReadListener, LoadedCorpus> reading, Runnable opened) {
        jobs.start(threads.loading(), description, progress -> reading.apply(listener(progress)), corpus -> {
            session.corpus().set(corpus);
            opened.run();
        });
    }

    static ReadListener listener(Job.Progress progress) {
        return (done, total) -> {
            progress.report(total > 0 ? (double) done / total : Job.UNKNOWN);
            return !progress.cancelled();
        };
    }
}
