package laststep.workbench;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.JamoLetters;
import laststep.text.Split;
import laststep.text.TellingToken;
import laststep.text.TellingTokens;
import laststep.text.TokenCounts;
import laststep.text.Tokenization;
import laststep.training.Setting;
import laststep.training.TrainingConfig;

/**
 * The vocabulary a training would get: its tokens, what min_freq and max_vocab leave of them, and which of them tell the
 * classes apart. All of the training part, as the form splits it. Belongs to the FX thread.
 */
public final class VocabularyViewModel {
    /** So many telling tokens a class. */
    private static final int TELLING = 40;

    private final Session session;
    private final TrainingForm form;
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final Threads threads;
    private final VectorChoice vectors;
    private final LatestOnly searching;
    private final LatestOnly telling;
    private final LatestOnly knowing;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<List<VocabularyRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<VocabularyMeter> meter = new ReadOnlyObjectWrapper<>(this, "meter");
    private final ReadOnlyObjectWrapper<List<ClassTokens>> classTokens =
            new ReadOnlyObjectWrapper<>(this, "classTokens", List.of());
    private final ReadOnlyObjectWrapper<Set<String>> unknown = new ReadOnlyObjectWrapper<>(this, "unknown", Set.of());
    private Job counting;
    private Counting wanted;
    private TokenCounts counts;
    private int kept;
    private Set<String> asked = Set.of();

    /** What the counts depend on. */
    private record Counting(Corpus corpus, Tokenization tokenization, double validRatio, double testRatio, long seed) {}

    public VocabularyViewModel(
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
        vectors = new VectorChoice(session, form, tokenized, jobs, errors, threads);
        searching = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        telling = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        knowing = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        query.subscribe((before, typed) -> search());
        session.corpus().subscribe(opened -> settingsChanged());
        form.config().subscribe(config -> settingsChanged());
    }

    private void settingsChanged() {
        Optional<TrainingConfig> config = form.config().get();
        if (session.corpus().get() == null || config.isEmpty()) {
            return; // what was counted last stays in sight while a field is wrong
        }
        TrainingConfig sound = config.get();
        Counting now = new Counting(
                session.corpus().get().corpus(),
                sound.model().tokenization(),
                sound.validRatio(),
                sound.testRatio(),
                sound.seed());
        if (!same(now, wanted)) {
            count(now);
        }
        keep(sound);
    }

    /** Corpora are told apart by which they are: comparing all their rows would take long. */
    private static boolean same(Counting now, Counting before) {
        return before != null
                && now.corpus() == before.corpus()
                && now.tokenization().equals(before.tokenization())
                && now.validRatio() == before.validRatio()
                && now.testRatio() == before.testRatio()
                && now.seed() == before.seed();
    }

    private void count(Counting now) {
        if (counting != null) {
            counting.cancel();
        }
        wanted = now;
        take(null);
        counting = jobs.start(
                threads.looking(),
                new Problem("job.vocabulary"),
                progress -> TokenCounts.of(
                        tokenized.of(now.corpus(), now.tokenization(), CorpusOpener.listener(progress)),
                        Split.of(now.corpus(), now.validRatio(), now.testRatio(), now.seed())
                                .train()),
                this::take);
    }

    private void take(TokenCounts newCounts) {
        counts = newCounts;
        kept = -1;
        vectors.cover(newCounts);
        form.config().get().ifPresent(this::keep);
        search();
    }

    private void keep(TrainingConfig config) {
        if (counts == null) {
            meter.set(null);
            telling.forget();
            return;
        }
        int nowKept = counts.kept(config.minFreq(), config.maxVocab());
        vectors.keep(nowKept);
        if (nowKept != kept) {
            kept = nowKept;
            meter.set(VocabularyMeter.of(counts, kept));
            tell();
            know();
        }
    }

    private void tell() {
        TokenCounts ofCorpus = counts;
        int looked = kept;
        List<String> labels = wanted.corpus().labels().names();
        telling.request(
                () -> {
                    List<List<TellingToken>> best = TellingTokens.of(ofCorpus, looked, TELLING);
                    return IntStream.range(0, labels.size())
                            .mapToObj(label -> ClassTokens.of(labels.get(label), best.get(label)))
                            .toList();
                },
                classTokens::set);
    }

    /** Asks which of these tokens the vocabulary does not hold; see {@link #unknown}. */
    public void ask(Set<String> tokens) {
        asked = tokens;
        know();
    }

    private void know() {
        if (counts == null) {
            return;
        }
        TokenCounts ofCorpus = counts;
        int looked = kept;
        Set<String> tokens = asked;
        knowing.request(() -> ofCorpus.unknown(tokens, looked), unknown::set);
    }

    private void search() {
        if (counts == null) {
            searching.forget();
            return; // the old table stays until the new one is counted
        }
        TokenCounts ofCorpus = counts;
        String words = Normalizer.normalize(query.get(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        searching.request(() -> rows(ofCorpus, words), rows::set);
    }

    private static List<VocabularyRow> rows(TokenCounts counts, String words) {
        return new VocabularyRows(
                counts,
                words.isEmpty()
                        ? null
                        : IntStream.range(0, counts.types())
                                .filter(rank -> JamoLetters.of(counts.token(rank))
                                        .toLowerCase(Locale.ROOT)
                                        .contains(words))
                                .toArray());
    }

    /** What is looked for in the tokens, upper and lower case alike; empty finds all. */
    public StringProperty query() {
        return query;
    }

    /** The tokens that were found, the most frequent first. */
    public ReadOnlyObjectProperty<List<VocabularyRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** What min_freq and max_vocab make of the training part; null while it is counted. */
    public ReadOnlyObjectProperty<VocabularyMeter> meter() {
        return meter.getReadOnlyProperty();
    }

    /** The most telling tokens of each class, in the order of the classes. */
    public ReadOnlyObjectProperty<List<ClassTokens>> classTokens() {
        return classTokens.getReadOnlyProperty();
    }

    /** Those of the tokens that were {@link #ask}ed about that become {@code <unk>}. */
    public ReadOnlyObjectProperty<Set<String>> unknown() {
        return unknown.getReadOnlyProperty();
    }

    /** The classes of the corpus the counts are of. */
    public List<String> labels() {
        return wanted == null ? List.of() : wanted.corpus().labels().names();
    }

    public SettingField minFreq() {
        return form.field(Setting.MIN_FREQ);
    }

    public SettingField maxVocab() {
        return form.field(Setting.MAX_VOCAB);
    }

    public VectorChoice vectors() {
        return vectors;
    }
}
