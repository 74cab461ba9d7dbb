package laststep.workbench;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.message.Problem;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.text.TokenCounts;
import laststep.text.Tokenization;
import laststep.text.VectorCoverage;
import laststep.text.WordVectors;
import laststep.training.Setting;
import laststep.training.TrainingConfig;

/**
 * The word vectors a training begins with: chosen, read, and how much of the vocabulary they cover. They are read anew when
 * another corpus is opened or cut in another way, as only the vectors of its words are kept. Belongs to the FX thread.
 */
public final class VectorChoice {
    private final Session session;
    private final TrainingForm form;
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final Threads threads;
    private final LatestOnly covering;
    private final ReadOnlyObjectWrapper<VectorFigures> figures = new ReadOnlyObjectWrapper<>(this, "figures");
    private Job reading;
    private WordVectors vectors;
    private VectorCoverage coverage;
    private TokenCounts counts;
    private int kept;

    VectorChoice(
            Session session,
            TrainingForm form,
            TokenizedCorpora tokenized,
            Jobs jobs,
            ErrorReport errors,
            Threads threads) {
        this.session = session;
        this.form = form;
        this.tokenized = tokenized;
        this.jobs = jobs;
        this.threads = threads;
        covering = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        session.corpus().subscribe((before, opened) -> readAgain());
        session.tokenization().subscribe((before, chosen) -> readAgain());
    }

    private void readAgain() {
        vectors = null;
        cover();
        if (session.vectorFile().get() != null) {
            choose(session.vectorFile().get());
        }
    }

    /** Reads them and, if that is possible, begins the next training with them. */
    public void choose(Path file) {
        LoadedCorpus opened = session.corpus().get();
        if (opened == null) {
            return;
        }
        cancel();
        Tokenization tokenization = session.tokenization().get();
        Problem description = new Problem("job.open", file.getFileName().toString());
        reading = jobs.start(
                threads.loading(),
                description,
                progress -> {
                    ReadListener listener = CorpusOpener.listener(progress);
                    return tokenized
                            .vectors()
                            .of(file, tokenized.of(opened.corpus(), tokenization, listener), listener);
                },
                read -> take(file, read));
    }

    private void take(Path file, WordVectors read) {
        vectors = read;
        if (!file.equals(session.vectorFile().get())) {
            form.field(Setting.WORD_VEC_DIM).text().set(String.valueOf(read.dim()));
        }
        session.vectorFile().set(file);
        cover();
    }

    /** Draws all weights from the seed again. */
    public void forget() {
        cancel();
        session.vectorFile().set(null);
        vectors = null;
        cover();
    }

    private void cancel() {
        if (reading != null) {
            reading.cancel();
        }
    }

    /** The vocabulary they should cover. @param newCounts null while it is counted */
    void cover(TokenCounts newCounts) {
        counts = newCounts;
        cover();
    }

    private void cover() {
        coverage = null;
        show();
        if (vectors == null || counts == null) {
            covering.forget();
            return;
        }
        TokenCounts ofCorpus = counts;
        WordVectors read = vectors;
        covering.request(() -> VectorCoverage.of(ofCorpus, read), answer -> {
            coverage = answer;
            show();
        });
    }

    /** @param newKept how many ranks the vocabulary takes */
    void keep(int newKept) {
        kept = newKept;
        show();
    }

    private void show() {
        boolean known = coverage != null && kept <= counts.types();
        figures.set(
                !known
                        ? null
                        : new VectorFigures(
                                vectors.name(),
                                vectors.dim(),
                                vectors.inFile(),
                                vectors.skipped(),
                                coverage.types(kept),
                                kept,
                                counts.tokens() == 0 ? 0 : (double) coverage.tokens(kept) / counts.tokens(),
                                fits()));
    }

    private boolean fits() {
        return form.config()
                .get()
                .map(TrainingConfig::model)
                .map(model -> model.wordVecDim() == vectors.dim())
                .orElse(false);
    }

    /** How much they cover; null if there are none, or while that is counted. */
    public ReadOnlyObjectProperty<VectorFigures> figures() {
        return figures.getReadOnlyProperty();
    }

    /** The file they are read from, or null. */
    public ReadOnlyObjectProperty<Path> file() {
        return session.vectorFile();
    }
}
