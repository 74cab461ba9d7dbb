package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.text.Corpus;
import laststep.text.ImportOptions;
import laststep.text.ImportPreview;
import laststep.text.ImportReport;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import org.junit.jupiter.api.Test;

class CorpusViewModelTest {
    private static final Path GOOD = Path.of("/good.tsv");
    private static final Path OTHER = Path.of("/other.tsv");
    private static final Path BAD = Path.of("/bad.tsv");

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.CORPUS, Place.INSPECT));
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(Runnable::run, errors, System::nanoTime);
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);
    private final CorpusOpener opener = new CorpusOpener(session, settings, new TwoGoodFiles(), jobs, threads);
    private final CorpusViewModel model =
            new CorpusViewModel(session, navigation, new TokenizedCorpora(), jobs, errors, threads);

    @Test
    void anOpenedCorpusShowsItsRowsAndFigures() {
        opener.open(GOOD);

        assertThat(model.isOpen().getValue()).isTrue();
        assertThat(model.source().getValue()).isEqualTo(new Problem("corpus.source", "good", "TSV", "UTF-8", 3, 2));
        assertThat(model.search().found().get())
                .extracting(CorpusRow::text)
                .containsExactly("정말 좋아요", "Not good", "정말 별로");
        assertThat(model.figures().get().labels()).containsExactly("neg", "pos");
        assertThat(model.figures().get().classCounts()).containsExactly(2, 1);
        assertThat(model.figures().get().tokens()).isEqualTo(6);
        assertThat(model.figures().get().longest()).isEqualTo(2);
    }

    @Test
    void aSampleIsCalledByItsNameInTheLanguageOfTheMoment() {
        List<LabelledText> rows = List.of(new LabelledText(1, "pos", "good"), new LabelledText(2, "neg", "bad"));
        Corpus sample = new Corpus("anything", "sample:shop-ko", rows, LabelSet.of(rows), "");

        assertThat(CorpusNames.of(sample)).isEqualTo(new Problem("corpus.sample.shop-ko.name"));
    }

    @Test
    void anOpenedFileIsRemembered() {
        opener.open(GOOD);

        assertThat(settings.recentFiles()).containsExactly(GOOD);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndLosesNothing() {
        opener.open(GOOD);
        LoadedCorpus before = session.corpus().get();
        opener.open(BAD);

        assertThat(errors.unread().get()).isEqualTo(new Problem("problem.corpus.missing", "/bad.tsv"));
        assertThat(session.corpus().get()).isSameAs(before);
        assertThat(settings.recentFiles()).containsExactly(GOOD);
    }

    @Test
    void theSearchPaysNoHeedToCase() {
        opener.open(GOOD);
        model.search().query().set("GOOD");

        assertThat(found()).containsExactly("Not good");
    }

    @Test
    void theSearchFindsHangulTypedAsSingleJamo() {
        opener.open(GOOD);
        model.search().query().set("\u1107\u1167\u11AF\u1105\u1169"); // 별로

        assertThat(found()).containsExactly("정말 별로");
    }

    @Test
    void signsOfRegularExpressionsMeanThemselvesUntilAskedFor() {
        opener.open(GOOD);
        model.search().query().set("^정말");
        assertThat(found()).isEmpty();

        model.search().regularExpression().set(true);
        assertThat(found()).containsExactly("정말 좋아요", "정말 별로");
    }

    @Test
    void aMalformedExpressionIsExplainedAndLeavesWhatWasFound() {
        opener.open(GOOD);
        model.search().regularExpression().set(true);
        model.search().query().set("Not");
        model.search().query().set("Not(");

        assertThat(model.search().problem().get())
                .isEqualTo(new Problem("corpus.search.malformed", new Problem("corpus.regex.group")));
        assertThat(found()).containsExactly("Not good");

        model.search().query().set("정말");
        model.search().query().set("정말(");
        model.search().order().set(new RowOrder(RowOrder.Column.TEXT, false));
        assertThat(found()).as("what was found can be sorted all the same").containsExactly("정말 별로", "정말 좋아요");

        model.search().query().set("(Not)");
        assertThat(model.search().problem().get()).isNull();
    }

    @Test
    void rowsAreSortedAndComeBackInTheFilesOrder() {
        opener.open(GOOD);
        model.search().order().set(new RowOrder(RowOrder.Column.TEXT, false));
        assertThat(found()).containsExactly("Not good", "정말 별로", "정말 좋아요");

        model.search().order().set(new RowOrder(RowOrder.Column.LABEL, true));
        assertThat(found()).as("equal ones as in the file").containsExactly("정말 좋아요", "Not good", "정말 별로");

        model.search().order().set(new RowOrder(RowOrder.Column.LINE, true));
        assertThat(found()).containsExactly("정말 별로", "Not good", "정말 좋아요");

        model.search().query().set("정말");
        assertThat(found()).as("the order stays").containsExactly("정말 별로", "정말 좋아요");

        model.search().order().set(RowOrder.OF_THE_FILE);
        assertThat(found()).containsExactly("정말 좋아요", "정말 별로");
    }

    @Test
    void aTokenLeadsToItsRowsOfEveryClass() {
        opener.open(GOOD);
        model.search().label().set(Optional.of("pos"));
        model.search().regularExpression().set(true);
        model.lookFor("정말");

        assertThat(found()).containsExactly("정말 좋아요", "정말 별로");
    }

    @Test
    void oneClassCanBeLookedAt() {
        opener.open(GOOD);
        model.search().label().set(Optional.of("neg"));
        model.search().query().set("정말");

        assertThat(found()).containsExactly("정말 별로");
    }

    @Test
    void anotherCorpusIsLookedAtInAllItsClasses() {
        opener.open(GOOD);
        model.search().label().set(Optional.of("neg"));
        opener.open(OTHER);

        assertThat(found()).hasSize(3);
    }

    @Test
    void theSelectedRowIsCutByTheChosenTokenizer() {
        opener.open(GOOD);
        model.selected().set(model.search().found().get().get(1));
        assertThat(model.tokens().get())
                .containsExactly(new CutToken("Not", "Not", "Not"), new CutToken("good", "good", "good"));

        model.chooseTokenizer("chars");
        assertThat(model.tokens().get())
                .extracting(CutToken::text)
                .hasSizeGreaterThan(2)
                .startsWith("N", "o", "t");
        assertThat(model.figures().get().longest()).isGreaterThan(2);
    }

    @Test
    void aTokenOfFoldedDigitsLeadsToEveryNumberOfItsLength() {
        session.corpus().set(SmallCorpus.of(List.of("a\tin 1998", "b\tin 2024", "a\tin 12", "b\t0.5")));
        model.chooseFolding(false, true);
        model.lookFor("0000");
        assertThat(found()).containsExactly("in 1998", "in 2024");

        model.lookFor("0.0");
        assertThat(found()).as("a dot means itself").containsExactly("0.5");
    }

    @Test
    void foldedTokensShowWhatStandsInTheSentence() {
        opener.open(GOOD);
        model.selected().set(model.search().found().get().get(1));
        model.chooseFolding(true, false);

        assertThat(model.tokens().get()).first().isEqualTo(new CutToken("not", "not", "Not"));
        assertThat(model.lowercase().getValue()).isTrue();
        assertThat(model.tokenizer().getValue()).isEqualTo("whitespace");
        assertThat(model.figures().get()).isNotNull();
    }

    @Test
    void inspectingARowSelectsItsSentenceEverywhere() {
        opener.open(GOOD);
        model.inspect(model.search().found().get().get(0));

        assertThat(session.sentence().get()).isEqualTo("정말 좋아요");
        assertThat(navigation.current().get()).isEqualTo(Place.INSPECT);
    }

    private List<String> found() {
        return model.search().found().get().stream().map(CorpusRow::text).toList();
    }

    private static final class TwoGoodFiles implements CorpusLibrary {
        @Override
        public LoadedCorpus read(Path file, ImportOptions options, ReadListener listener) {
            if (file.equals(BAD)) {
                throw new ProblemException("problem.corpus.missing", file.toString());
            }
            List<LabelledText> rows = List.of(
                    new LabelledText(1, "pos", "정말 좋아요"),
                    new LabelledText(2, "neg", "Not good"),
                    new LabelledText(3, "neg", "정말 별로"));
            Corpus corpus = new Corpus(withoutEnding(file), file.toString(), rows, LabelSet.of(rows), "");
            return new LoadedCorpus(
                    corpus,
                    new ImportReport(
                            "TSV",
                            "UTF-8",
                            rows.size(),
                            List.of(new ImportReport.Rejected(4, new Problem("problem.row.blank"), ""))));
        }

        private static String withoutEnding(Path file) {
            return file.getFileName().toString().replace(".tsv", "");
        }

        @Override
        public ImportPreview preview(Path file, ImportOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> samples() {
            return List.of();
        }

        @Override
        public LoadedCorpus sample(String id, ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
