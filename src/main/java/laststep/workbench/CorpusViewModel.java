package laststep.workbench;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.CorpusStatistics;
import laststep.text.Tokenization;
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
    private final ReadOnlyObjectWrapper<List<CutToken>> tokens = new ReadOnlyObjectWrapper<>(this, "tokens", List.of());
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
        session.tokenization().subscribe((before, chosen) -> {
            count();
            cut();
        });
        selected.subscribe((before, row) -> cut());
    }

    private void show(Corpus corpus) {
        CorpusRows rows = CorpusRows.all(corpus);
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
            Tokenization tokenization = session.tokenization().get();
            counting = jobs.start(
                    threads.looking(),
                    new Problem("job.count"),
                    progress -> count(corpus, tokenization, progress),
                    figures::set);
        }
    }

    private CorpusFigures count(Corpus corpus, Tokenization tokenization, Job.Progress progress) {
        return CorpusFigures.of(
                CorpusStatistics.of(tokenized.of(corpus, tokenization, CorpusOpener.listener(progress))));
    }

    private void cut() {
        CorpusRow row = selected.get();
        Tokenization tokenization = session.tokenization().get();
        if (row == null) {
            cutting.forget();
            tokens.set(List.of());
        } else {
            cutting.request(
                    () -> tokenization.create().tokenize(row.text()).stream()
                            .map(token -> CutToken.of(token, row.text()))
                            .toList(),
                    tokens::set);
        }
    }

    /** Shows the rows that hold this token, of every class; where digits are folded, with any digits. */
    public void lookFor(String token) {
        boolean anyDigits = session.tokenization().get().foldDigits() && token.contains("0");
        search.label().set(Optional.empty());
        search.regularExpression().set(anyDigits);
        search.query().set(anyDigits ? Pattern.quote(token).replace("0", "\\E\\d\\Q") : token);
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
        return TokenizerKind.offered().stream().map(TokenizerKind::id).toList();
    }

    /** The id of the way to cut that is chosen. */
    public ObservableValue<String> tokenizer() {
        return session.tokenization().map(chosen -> chosen.kind().id());
    }

    public void chooseTokenizer(String id) {
        session.tokenization().set(session.tokenization().get().with(TokenizerKind.of(id)));
    }

    /** Whether upper and lower case are the same token. */
    public ObservableValue<Boolean> lowercase() {
        return session.tokenization().map(Tokenization::lowercase);
    }

    /** Whether all digits are the same token. */
    public ObservableValue<Boolean> foldDigits() {
        return session.tokenization().map(Tokenization::foldDigits);
    }

    public void chooseFolding(boolean lowercase, boolean foldDigits) {
        session.tokenization().set(new Tokenization(session.tokenization().get().kind(), lowercase, foldDigits));
    }

    /** The selected row as the tokeniser cuts it. */
    public ReadOnlyObjectProperty<List<CutToken>> tokens() {
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
