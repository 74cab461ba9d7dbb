package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import laststep.text.Tokenization;
import laststep.text.TokenizerKind;
import laststep.training.Setting;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyViewModelTest {
    private final Session session = new Session();
    private final TrainingForm form = new TrainingForm(new TreeMap<>(), session);
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue loading = new ManualQueue();
    private final Threads threads = new Threads(Runnable::run, loading, Runnable::run, Runnable::run, Runnable::run);
    private final TokenizedCorpora tokenized = new TokenizedCorpora();
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final VocabularyViewModel model = new VocabularyViewModel(session, form, tokenized, jobs, errors, threads);

    @TempDir
    private Path folder;

    @Test
    void theMeterIsWhatATrainingWouldGet() {
        session.corpus().set(SmallCorpus.load());
        for (int minFreq : new int[] {1, 2, 30}) {
            set(Setting.MIN_FREQ, String.valueOf(minFreq));
            TrainingConfig config = form.config().get().orElseThrow();
            TrainingData data = TrainingData.of(
                    tokenized.of(session.corpus().get().corpus(), config.model().tokenization(), (d, t) -> true),
                    config);

            VocabularyMeter meter = model.meter().get();
            assertThat(meter.kept()).isEqualTo(data.vocabulary().size() - 2);
            assertThat(meter.unknownTokenShare()).isCloseTo(data.unknownShare(), within(1e-12));
            assertThat(meter.sentences()).isEqualTo(data.train().size());
        }
    }

    @Test
    void maxVocabLeavesTheMostFrequentOnes() {
        session.corpus().set(SmallCorpus.of(List.of("a\tx x x y", "b\tx y z", "a\tx y", "b\tx q")));
        set(Setting.VALID_RATIO, "0");
        set(Setting.MIN_FREQ, "1");
        set(Setting.MAX_VOCAB, "2");

        assertThat(model.meter().get()).isEqualTo(new VocabularyMeter(2, 4, 2, 11, 2, 4));
        assertThat(model.rows().get()).extracting(VocabularyRow::token).containsExactly("x", "y", "q", "z");
        VocabularyRow first = model.rows().get().get(0);
        assertThat(first.id()).isEqualTo(2);
        assertThat(first.ofClasses()).containsExactly(4, 2);
        assertThat(first.share(first.mainClass())).isCloseTo(2 / 3., within(1e-12));
    }

    @Test
    void aFieldThatIsWrongLeavesTheMeterAsItWas() {
        session.corpus().set(SmallCorpus.load());
        VocabularyMeter before = model.meter().get();
        set(Setting.MIN_FREQ, "some");

        assertThat(model.meter().get()).isSameAs(before);
    }

    @Test
    void onlyWhatChangesTheCountsCountsAnew() {
        session.corpus().set(SmallCorpus.load());
        List<VocabularyRow> rows = model.rows().get();
        set(Setting.HIDDEN_SIZE, "12");
        set(Setting.MIN_FREQ, "7");
        assertThat(model.rows().get()).isSameAs(rows);

        session.tokenization().set(Tokenization.of(TokenizerKind.CHARS));
        assertThat(model.rows().get())
                .extracting(VocabularyRow::token)
                .contains("f")
                .doesNotContain("film");
        int sentences = model.meter().get().sentences();
        set(Setting.VALID_RATIO, "0.5");
        assertThat(model.meter().get().sentences()).isLessThan(sentences);
    }

    @Test
    void theTableIsSearchedWithoutHeedToCase() {
        session.corpus().set(SmallCorpus.of(List.of("a\tFilm filmy x", "b\tx 영화")));
        set(Setting.VALID_RATIO, "0");
        model.query().set("fILM");
        assertThat(model.rows().get()).extracting(VocabularyRow::token).containsExactlyInAnyOrder("Film", "filmy");

        model.query().set("영화");
        assertThat(model.rows().get()).extracting(VocabularyRow::token).containsExactly("영화");
    }

    @Test
    void theWordThatDecidesTellsItsClass() {
        session.corpus().set(SmallCorpus.load());

        assertThat(model.classTokens().get()).extracting(ClassTokens::label).containsExactly("neg", "pos");
        assertThat(model.classTokens().get().get(0).tokens().get(0).token()).isEqualTo("bad");
        assertThat(model.classTokens().get().get(1).tokens().get(0).token()).isEqualTo("good");
    }

    @Test
    void itSaysWhichTokensOfASentenceBecomeUnknown() {
        session.corpus().set(SmallCorpus.load());
        set(Setting.MIN_FREQ, "2");
        model.ask(Set.of("film", "71", "never"));
        assertThat(model.unknown().get()).containsExactlyInAnyOrder("71", "never");

        set(Setting.MIN_FREQ, "1000");
        assertThat(model.unknown().get()).as("the knob moves").contains("film");
    }

    @Test
    void vectorsSetTheirSizeAndSayWhatTheyCover() throws IOException {
        session.corpus().set(SmallCorpus.of(List.of("a\tx x x y", "b\tx y z", "a\tx y", "b\tx q")));
        set(Setting.VALID_RATIO, "0");
        set(Setting.MIN_FREQ, "2");
        model.vectors().choose(vectors("x 1 2 3\nq 4 5 6\nw 7 8 9\n"));
        loading.runAll();

        assertThat(form.field(Setting.WORD_VEC_DIM).text().get()).isEqualTo("3");
        assertThat(model.vectors().figures().get()).isEqualTo(new VectorFigures("v.vec", 3, 3, 0, 1, 2, 6 / 11., true));
        set(Setting.MIN_FREQ, "1");
        assertThat(model.vectors().figures().get().types()).isEqualTo(2);
        set(Setting.WORD_VEC_DIM, "5");
        assertThat(model.vectors().figures().get().fits()).isFalse();
        assertThat(session.vectorFile().get()).isEqualTo(folder.resolve("v.vec"));

        model.vectors().forget();
        assertThat(session.vectorFile().get()).isNull();
        assertThat(model.vectors().figures().get()).isNull();
    }

    @Test
    void anotherCorpusHasVectorsForItsOwnWords() throws IOException {
        session.corpus().set(SmallCorpus.load());
        model.vectors().choose(vectors("film 1 2\nbook 3 4\n"));
        loading.runAll();
        session.corpus().set(SmallCorpus.of(List.of("a\tbook one", "b\tbook two")));
        assertThat(model.vectors().figures().get()).as("not yet read").isNull();
        loading.runAll();

        set(Setting.VALID_RATIO, "0");
        assertThat(model.vectors().figures().get().types()).isEqualTo(1);
        assertThat(errors.entries()).isEmpty();
    }

    @Test
    void aFileOfNoVectorsIsToldAndNothingIsChosen() throws IOException {
        session.corpus().set(SmallCorpus.load());
        model.vectors().choose(vectors("label\ttext\n"));
        loading.runAll();

        assertThat(errors.unread().get().key()).isEqualTo("problem.vectors.format");
        assertThat(session.vectorFile().get()).isNull();
    }

    private Path vectors(String text) throws IOException {
        return Files.writeString(folder.resolve("v.vec"), text);
    }

    private void set(Setting setting, String text) {
        form.field(setting).text().set(text);
    }
}
