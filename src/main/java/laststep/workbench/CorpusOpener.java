package laststep.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.text.Corpus;
import laststep.text.CorpusSource;
import laststep.text.ImportOptions;
import laststep.text.ImportPreview;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;

/**
 * Opens corpora, off the FX thread. Until one is read whole, and if it cannot be, the session keeps what it had. Belongs
 * to the FX thread.
 */
public final class CorpusOpener {
    /** What no other way of reading the file would mend. */
    private static final Set<String> BEYOND_OPTIONS = Set.of(
            "problem.corpus.missing",
            "problem.corpus.denied",
            "problem.corpus.unreadable",
            "problem.corpus.empty",
            "problem.corpus.archive",
            "problem.corpus.bomb");

    private final Session session;
    private final Settings settings;
    private final CorpusLibrary source;
    private final Jobs jobs;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Path> refused = new ReadOnlyObjectWrapper<>(this, "refused");

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

    /** Opens a file or a folder as it was opened last time, else as it is recognised. */
    public void open(Path file) {
        open(file, remembered(file));
    }

    /** Opens a file or a folder; if that goes well, it is remembered how. */
    void open(Path file, ImportOptions options) {
        Problem description = new Problem("job.open", nameOf(file));
        refused.set(null);
        load(description, listener -> read(file, options, listener), () -> {
            settings.opened(file);
            settings.rememberImport(file, options.toMap());
        });
    }

    /** Reads a file or a folder as {@link #open} would, for somebody who needs it beside the corpus that is open. */
    Job read(Path file, Consumer<LoadedCorpus> done) {
        return jobs.start(
                threads.loading(),
                new Problem("job.open", nameOf(file)),
                progress -> source.read(file, remembered(file), listener(progress)),
                done);
    }

    private LoadedCorpus read(Path file, ImportOptions options, ReadListener listener) {
        try {
            return source.read(file, options, listener);
        } catch (ProblemException e) {
            if (!BEYOND_OPTIONS.contains(e.problem().key())) {
                threads.fx().execute(() -> refused.set(file));
            }
            throw e;
        }
    }

    /** How this file is to be read, to be chosen while looking at what comes of it. */
    public ImportViewModel choose(Path file) {
        return new ImportViewModel(file, this, threads);
    }

    /** The same for the corpus that is open; nothing if it is no file. */
    public Optional<ImportViewModel> chooseAgain() {
        return session.corpus().get() == null
                ? Optional.empty()
                : CorpusNames.file(session.corpus().get().corpus()).map(this::choose);
    }

    /** Whether the corpus that is open is a file, and so may be read in another way. */
    public ObservableValue<Boolean> isFile() {
        return session.corpus()
                .map(opened -> CorpusNames.file(opened.corpus()).isPresent())
                .orElse(false);
    }

    /** How a file was read last time; empty options if as it was recognised. */
    ImportOptions remembered(Path file) {
        return ImportOptions.of(settings.importOf(file));
    }

    /** A look at the first rows of a file. May be called from any thread. */
    ImportPreview preview(Path file, ImportOptions options) {
        return source.preview(file, options);
    }

    /** A file or folder that could not be opened, and perhaps can be with other options; or null. */
    public ReadOnlyObjectProperty<Path> refused() {
        return refused.getReadOnlyProperty();
    }

    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    public void openSample(String id) {
        refused.set(null);
        Problem description = new Problem("job.open", CorpusNames.sample(id));
        load(description, listener -> source.sample(id, listener), () -> {});
    }

    /**
     * Opens a corpus that is known from before, by what {@link laststep.text.Corpus#source} said.
     *
     * @param sha256 what its bytes must be; if they are not, that is told, and what is open stays
     * @param opened run when it is open
     */
    void openAgain(String from, ImportOptions options, String sha256, Runnable opened) {
        refused.set(null);
        if (from.startsWith(CorpusSource.SAMPLE_PREFIX)) {
            String id = from.substring(CorpusSource.SAMPLE_PREFIX.length());
            Problem description = new Problem("job.open", CorpusNames.sample(id));
            load(description, listener -> same(source.sample(id, listener), sha256), opened);
            return;
        }
        Path file = Path.of(from);
        load(
                new Problem("job.open", nameOf(file)),
                listener -> same(source.read(file, options, listener), sha256),
                () -> {
                    settings.opened(file);
                    settings.rememberImport(file, options.toMap());
                    opened.run();
                });
    }

    private static LoadedCorpus same(LoadedCorpus read, String sha256) {
        Corpus corpus = read.corpus();
        if (!corpus.sha256().equals(sha256)) {
            throw new ProblemException("problem.run.corpus", corpus.source());
        }
        return read;
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
