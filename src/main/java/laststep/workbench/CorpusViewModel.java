package laststep.workbench;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.CorpusStatistics;
import laststep.text.JamoLetters;
import laststep.text.TokenizerKind;

/** The Corpus place: what was read, its rows, its figures, and how the tokeniser cuts. Belongs to the FX thread. */
public final class CorpusViewModel {
    private final Session session;
    private final Navigation navigation;
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final Threads threads;
    private final CorpusSearch search;
    private final LatestOnly cutting;
    private final ObjectProperty<CorpusRow> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyObjectWrapper<List<String>> tokens = new ReadOnlyObjectWrapper<>(this, "tokens", List.of());
    private final ReadOnlyObjectWrapper<CorpusFigures> figures = new ReadOnlyObjectWrapper<>(this, "figures");
    private Job counting;

    public CorpusViewModel(
            Session session,
            Navigation navigation,
            TokenizedCorpora tokenized,
            Jobs jobs,
            ErrorReport errors,
            Threads threads) {
        this.session = session;
        this.navigation = navigation;
        this.tokenized = tokenized;
        this.jobs = jobs;
        this.threads = threads;
        search = new CorpusSearch(threads, errors);
        cutting = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        session.corpus().subscribe((before, opened) -> show(opened.corpus()));
        session.tokenizer().subscribe((before, chosen) -> {
            count();
            cut();
        });
        selected.subscribe((before, row) -> cut());
    }

    private void show(Corpus corpus) {
        List<CorpusRow> rows = corpus.rows().stream().map(CorpusRow::of).toList();
        selected.set(rows.get(0)); // first, so that the table finds it selected
        search.lookIn(rows);
        count();
    }

    private void count() {
        if (counting != null) {
            counting.cancel();
        }
        figures.set(null);
        if (session.corpus().get() != null) {
            Corpus corpus = session.corpus().get().corpus();
            TokenizerKind kind = session.tokenizer().get();
            counting = jobs.start(
                    threads.looking(),
                    new Problem("job.count"),
                    progress -> count(corpus, kind, progress),
                    figures::set);
        }
    }

    private CorpusFigures count(Corpus corpus, TokenizerKind kind, Job.Progress progress) {
        return CorpusFigures.of(CorpusStatistics.of(tokenized.of(corpus, kind, CorpusOpener.listener(progress))));
    }

    private void cut() {
        CorpusRow row = selected.get();
        TokenizerKind kind = session.tokenizer().get();
        if (row == null) {
            cutting.forget();
            tokens.set(List.of());
        } else {
            cutting.request(
                    () -> kind.create().tokenize(row.text()).stream()
                            .map(token -> JamoLetters.of(token.text()))
                            .toList(),
                    tokens::set);
        }
    }

    /** Selects the row's sentence everywhere, and goes to look at it if there is a place for that. */
    public void inspect(CorpusRow row) {
        session.sentence().set(row.text());
        navigation.go(Place.INSPECT);
    }

    /** Whether there is a place to look at a sentence. */
    public boolean canInspect() {
        return navigation.has(Place.INSPECT);
    }

    public ObservableValue<Boolean> isOpen() {
        return session.corpus().map(opened -> true).orElse(false);
    }

    /** Where the rows come from: name, format, encoding, columns, rows, classes. */
    public ObservableValue<Problem> source() {
        return session.corpus().map(CorpusNames::source);
    }

    /** The classes, most frequent first. */
    public ObservableValue<List<String>> labels() {
        return session.corpus().map(opened -> opened.corpus().labels().names()).orElse(List.of());
    }

    public CorpusSearch search() {
        return search;
    }

    /** The row that is looked at, or null. */
    public ObjectProperty<CorpusRow> selected() {
        return selected;
    }

    /** The ids of the ways to cut; named by the messages {@code corpus.tokenizer.}id. */
    public List<String> tokenizers() {
        return Arrays.stream(TokenizerKind.values()).map(TokenizerKind::id).toList();
    }

    /** The id of the way to cut that is chosen. */
    public ObservableValue<String> tokenizer() {
        return session.tokenizer().map(TokenizerKind::id);
    }

    public void chooseTokenizer(String id) {
        session.tokenizer().set(TokenizerKind.of(id));
    }

    /** The selected row as the tokeniser cuts it. */
    public ReadOnlyObjectProperty<List<String>> tokens() {
        return tokens.getReadOnlyProperty();
    }

    /** After so many tokens a training cuts a sentence. */
    public IntegerProperty maxLength() {
        return session.maxLength();
    }

    /** The figures, or null while they are counted. */
    public ReadOnlyObjectProperty<CorpusFigures> figures() {
        return figures.getReadOnlyProperty();
    }
}
