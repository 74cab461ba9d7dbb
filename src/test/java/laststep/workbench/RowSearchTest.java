package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.text.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSearchTest {
    private static final int MANY = 3 * RowSearch.ROWS_OF_REPORT;

    private final Corpus many = SmallCorpus.of(IntStream.range(0, MANY)
                    .mapToObj(row -> (row % 3 == 0 ? "a" : "b") + "\ttext " + (MANY - row))
                    .toList())
            .corpus();

    @Test
    void whatFindsEverythingIsTheRowsThemselves() {
        CorpusRows rows = CorpusRows.all(many);

        assertThat(find(rows, RowQuery.of("", false, Optional.empty()), RowOrder.OF_THE_FILE))
                .isSameAs(rows);
    }

    @Test
    void aSearchOfManyRowsTellsHowFarItIs() {
        Watcher watcher = new Watcher(Integer.MAX_VALUE);
        new RowSearch(CorpusRows.all(many), RowQuery.of("7", false, Optional.empty()), RowOrder.OF_THE_FILE, watcher)
                .find();

        assertThat(watcher.shares).containsExactly(1 / 3., 2 / 3.);
    }

    @Test
    void aSearchThatIsNoLongerWantedEnds() {
        Watcher watcher = new Watcher(5);

        assertThatThrownBy(() -> new RowSearch(
                                CorpusRows.all(many),
                                RowQuery.of("7", false, Optional.empty()),
                                RowOrder.OF_THE_FILE,
                                watcher)
                        .find())
                .isInstanceOf(CancellationException.class);
    }

    /** (x+x+)+y on thirty x tries more ways than there is time for. */
    @Test
    void anExpressionThatWouldTakeForeverIsGivenUpToo() {
        CorpusRows rows = CorpusRows.all(
                SmallCorpus.of(List.of("a\tok", "b\t" + "x".repeat(60))).corpus());
        Watcher watcher = new Watcher(3);

        assertThatThrownBy(() -> new RowSearch(
                                rows, RowQuery.of("(x+x+)+y", true, Optional.empty()), RowOrder.OF_THE_FILE, watcher)
                        .find())
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anExpressionThatNeedsTooMuchOfTheStackIsToldWithTheLine() {
        CorpusRows rows = CorpusRows.all(
                SmallCorpus.of(List.of("a\tok", "b\t" + "xy".repeat(200_000))).corpus());

        assertThatThrownBy(() -> find(rows, RowQuery.of("(x|y)*z", true, Optional.empty()), RowOrder.OF_THE_FILE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void rowsThatWereFoundAreSortedAndPickedFurther() {
        CorpusRows sorted = find(
                CorpusRows.all(many),
                RowQuery.of("text 1..$", true, Optional.of("a")),
                new RowOrder(RowOrder.Column.TEXT, false));

        assertThat(sorted).hasSizeBetween(30, 40).extracting(CorpusRow::text).isSorted();
        assertThat(sorted).allMatch(row -> row.label().equals("a"));
        CorpusRows again =
                find(sorted, RowQuery.of("9", false, Optional.empty()), new RowOrder(RowOrder.Column.TEXT, true));
        assertThat(again)
                .isNotEmpty()
                .isSubsetOf(sorted)
                .extracting(CorpusRow::text)
                .allMatch(text -> text.contains("9"));
    }

    @Test
    void aRowIsFoundAgainAmongManyAndAStrangerIsNot() {
        CorpusRows picked = CorpusRows.of(many, new int[] {7, 70_000, 5});
        CorpusRow wanted = CorpusRow.of(many.rows().get(70_000));

        assertThat(picked.indexOf(wanted)).isEqualTo(1);
        assertThat(picked.indexOf(new CorpusRow(wanted.line(), wanted.label(), "another text")))
                .isEqualTo(-1);
        assertThat(picked).isEqualTo(CorpusRows.of(many, new int[] {7, 70_000, 5}));
        assertThat(picked).isNotEqualTo(CorpusRows.of(many, new int[] {7, 70_000, 6}));
    }

    @ParameterizedTest
    @CsvSource({
        "(,group",
        "[a,class",
        "a),closing",
        "*a,repeat",
        "a{x,count",
        "'a{2,',count",
        "[b-a],range",
        "\\j,escape",
        "a\\,escape",
        "(?<1>a),other"
    })
    void everyMistakeInAnExpressionHasWords(String expression, String key) {
        assertThatThrownBy(() -> RowQuery.of(expression, true, Optional.empty()))
                .isInstanceOfSatisfying(
                        PatternSyntaxException.class,
                        failure -> assertThat(((Problem) ExpressionProblem.of(failure)
                                                .arguments()
                                                .get(0))
                                        .key())
                                .isEqualTo("corpus.regex." + key));
    }

    private static CorpusRows find(CorpusRows rows, RowQuery query, RowOrder order) {
        return new RowSearch(rows, query, order, new Watcher(Integer.MAX_VALUE)).find();
    }

    /** Hears the shares, and no longer wants the answer after so many questions. */
    private static final class Watcher implements Job.Progress {
        private final List<Double> shares = new ArrayList<>();
        private int patience;

        Watcher(int patience) {
            this.patience = patience;
        }

        @Override
        public void report(double share) {
            shares.add(share);
        }

        @Override
        public boolean cancelled() {
            return patience-- <= 0;
        }
    }
}
