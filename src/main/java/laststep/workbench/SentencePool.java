package laststep.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.LoadedCorpus;
import laststep.training.TrainingData;

/**
 * The sentences to pick from: those a training was validated on, which it has never learnt from; else the corpus.
 * Belongs to the FX thread.
 */
public final class SentencePool {
    private static final int EXAMPLES = 3;
    /** Long enough for a change of mind, short enough to be seen whole. */
    private static final int SHORTEST = 20;

    private static final int LONGEST = 90;
    /** The examples are found among the first rows: a million are not gone through for three. */
    private static final int LOOKED_AT = 10_000;

    private final Session session;
    private final CorpusSearch search;
    private final ReadOnlyBooleanWrapper validation = new ReadOnlyBooleanWrapper(this, "validation");
    private final ReadOnlyObjectWrapper<List<CorpusRow>> examples =
            new ReadOnlyObjectWrapper<>(this, "examples", List.of());
    private final ReadOnlyObjectWrapper<List<CorpusRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private List<String> labels = List.of();

    SentencePool(Session session, Threads threads, ErrorReport errors) {
        this.session = session;
        search = new CorpusSearch(threads, errors);
        session.corpus().subscribe(corpus -> fill());
        session.trainingData().subscribe(data -> fill());
    }

    private void fill() {
        TrainingData data = session.trainingData().get();
        LoadedCorpus loaded = session.corpus().get();
        boolean validated = data != null && !data.valid().isEmpty();
        if (validated) {
            Corpus corpus = data.validCorpus();
            int[] valid = data.valid().stream().mapToInt(Example::row).toArray();
            take(corpus, CorpusRows.of(corpus, valid));
        } else if (loaded != null) {
            Corpus corpus = loaded.corpus();
            take(corpus, CorpusRows.all(corpus));
        }
        validation.set(validated);
    }

    private void take(Corpus corpus, CorpusRows taken) {
        labels = corpus.labels().names();
        rows.set(taken);
        search.lookIn(taken);
        examples.set(examples(taken.subList(0, Math.min(taken.size(), LOOKED_AT))));
    }

    /** The first handy sentence of each class, and then further ones until there are three. */
    private static List<CorpusRow> examples(List<CorpusRow> rows) {
        List<CorpusRow> examples = new ArrayList<>();
        List<CorpusRow> further = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (CorpusRow row : rows) {
            boolean handy = row.text().length() >= SHORTEST && row.text().length() <= LONGEST;
            if (handy && examples.size() < EXAMPLES) {
                (met.add(row.label()) ? examples : further).add(row);
            }
        }
        (further.isEmpty() && examples.isEmpty() ? rows : further)
                .stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
        return List.copyOf(examples);
    }

    /** All the sentences, in the file's order. */
    public ReadOnlyObjectProperty<List<CorpusRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Looks through the sentences. */
    public CorpusSearch search() {
        return search;
    }

    /** Whether these are the sentences of the validation part. */
    public ReadOnlyBooleanProperty validation() {
        return validation.getReadOnlyProperty();
    }

    /** Up to three sentences to begin with, of different classes if possible. */
    public ReadOnlyObjectProperty<List<CorpusRow>> examples() {
        return examples.getReadOnlyProperty();
    }

    /** A class's index, by which it is coloured. */
    public int labelIndex(String label) {
        return labels.indexOf(label);
    }
}
