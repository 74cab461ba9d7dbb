package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.ReadListener;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of units on many sentences is what the network computes of each alone, and what PyTorch says. */
class UnitScanTest {
    /** Values are kept in half precision. */
    private static final Offset<Double> KEPT = within(3e-4);

    private static final long ROOM = 1 << 20;
    private static final UnitRef FIRST = new UnitRef(0, Half.FORWARD, "h", 0);

    private final TrainedModel model = new GoldenModel("lstm_l2_packed_last_h3").model();
    private final List<String> texts =
            List.of("w2 w5 w7 w3", "w4", "w9 w9 w2", "", "w3 w8 w6 w2 w5 w7 w3 w4", "w2 strange w7", "w5 w7 w5 w7 w5");

    private static ScannedSentences sentences(TrainedModel of, List<String> texts) {
        List<LabelledText> rows = IntStream.range(0, texts.size())
                .mapToObj(k -> new LabelledText(k + 1, k % 2 == 0 ? "class0" : "class1", texts.get(k)))
                .toList();
        LabelSet labels = new LabelSet(of.labels().names());
        Corpus corpus = new Corpus("made up", "made-up.tsv", rows, labels, "00");
        return new ScannedSentences(corpus, of.examples(corpus), labels);
    }

    private UnitScan scan(UnitRef around, long room) {
        return UnitScan.of(model, sentences(model, texts), around, room, ReadListener.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lstm_l2_packed_last_h3",
                "gru_l2_packed_last_h3",
                "rnn_l2_book_last_h3",
                "lstm_l2_packed_ends_h17"
            })
    void everyHiddenStateIsPyTorchs(String name) {
        GoldenModel golden = new GoldenModel(name);
        TrainedModel of = golden.model();
        // among neighbours of other lengths: they must not matter
        ScannedSentences sentences =
                sentences(of, List.of("w3 w4", golden.sentence(), "w2 w3 w4 w5 w6 w7 w8 w9 w2 w3 w4"));
        UnitScan scan = UnitScan.of(of, sentences, FIRST, ROOM, ReadListener.NONE);

        int hidden = of.spec().hiddenSize();
        for (int layer = 0; layer < 2; layer++) {
            for (int k = 0; k < 2 * hidden; k++) {
                UnitRef unit = new UnitRef(layer, k < hidden ? Half.FORWARD : Half.BACKWARD, "h", k % hidden);
                UnitValues values = scan.report(unit, SentenceValue.READ_STEP).values();
                for (int t = 0; t < golden.length(); t++) {
                    assertThat(values.value(1, t))
                            .as("%s, token %d", unit, t)
                            .isCloseTo(golden.output(layer, t, k), KEPT);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "c", "i", "f", "g", "o"})
    void everyQuantityIsWhatTheLanesShow(String quantity) {
        UnitScan scan = scan(FIRST.of(quantity), ROOM);
        for (int s = 0; s < texts.size(); s++) {
            Inspection seen = Inspection.of(model, texts.get(s));
            for (int unit = 0; unit < 3; unit++) {
                UnitRef ref = new UnitRef(1, Half.BACKWARD, quantity, unit);
                UnitValues values = scan.report(ref, SentenceValue.READ_STEP).values();
                for (int t = 0; t < seen.tokens().size(); t++) {
                    double lane = seen.value(1, Half.BACKWARD, quantity, unit, t);
                    assertThat(values.value(s, t)).isCloseTo(lane, within(5e-4 * Math.max(1, Math.abs(lane))));
                }
            }
        }
    }

    @Test
    void theRoomDecidesHowManyUnitsAreKept() {
        long tokens = sentences(model, texts).allTokens();
        UnitRef unit = new UnitRef(1, Half.BACKWARD, "h", 2);

        assertThat(scan(unit, tokens * 2 * 12).kept()).isEqualTo(UnitSet.all(model.spec(), "h"));
        assertThat(scan(unit, tokens * 2 * 12 - 1).kept().size()).isEqualTo(6);
        assertThat(scan(unit, tokens * 2 * 3).kept()).isEqualTo(UnitSet.half(model.spec(), 1, Half.BACKWARD, "h"));
        UnitScan two = scan(unit, tokens * 2 * 2);
        assertThat(two.kept().size()).isEqualTo(1); // units 1 and 2 together, then unit 3 alone
        assertThat(two.keeps(unit)).isTrue();
        UnitScan none = scan(unit, 0);
        assertThat(none.keeps(unit)).isTrue();
        assertThat(none.keeps(FIRST)).isFalse();
        assertThatThrownBy(() -> none.report(FIRST, SentenceValue.MEAN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLargestAndSmallestTokensAreFoundWhereverTheyStand() {
        UnitReport report = scan(FIRST, ROOM).report(FIRST, SentenceValue.READ_STEP);
        List<Double> all = new ArrayList<>();
        for (String text : texts) {
            Inspection seen = Inspection.of(model, text);
            IntStream.range(0, seen.tokens().size()).forEach(t -> all.add(seen.value(0, Half.FORWARD, "h", 0, t)));
        }
        all.sort(Comparator.reverseOrder());

        assertThat(report.top()).hasSize(all.size());
        for (int k = 0; k < all.size(); k++) {
            assertThat(report.top().get(k).value()).isCloseTo(all.get(k), KEPT);
            assertThat(report.bottom().get(k).value()).isCloseTo(all.get(all.size() - 1 - k), KEPT);
        }
        TokenValue best = report.top().get(0);
        assertThat(Inspection.of(model, texts.get(best.sentence())).value(0, Half.FORWARD, "h", 0, best.token()))
                .isCloseTo(all.get(0), KEPT);
        assertThat(report.values().top(2)).isEqualTo(report.top().subList(0, 2));
    }

    @Test
    void oneNumberOfASentenceIsTheReadStepTheMaximumOrTheMean() {
        UnitRef backward = new UnitRef(1, Half.BACKWARD, "h", 1);
        UnitScan scan = scan(backward, ROOM);
        Inspection seen = Inspection.of(model, texts.get(4));
        double[] h = IntStream.range(0, 8)
                .mapToDouble(t -> seen.value(1, Half.BACKWARD, "h", 1, t))
                .toArray();

        assertThat(scan.report(backward, SentenceValue.READ_STEP).number(4)).isCloseTo(h[7], KEPT);
        assertThat(scan.report(backward, SentenceValue.LARGEST).number(4))
                .isCloseTo(IntStream.range(0, 8).mapToDouble(t -> h[t]).max().orElseThrow(), KEPT);
        assertThat(scan.report(backward, SentenceValue.MEAN).number(4))
                .isCloseTo(
                        IntStream.range(0, 8).mapToDouble(t -> h[t]).average().orElseThrow(), KEPT);
        assertThat(scan.report(backward, SentenceValue.MEAN).number(3)).isNaN(); // no tokens
        assertThat(SentenceValue.readStep(Half.BACKWARD, false, 8)).isZero(); // the read-out "ends"
    }

    @Test
    void everyTokensMeanIsTakenOverItsOccurrences() {
        UnitScan scan = scan(FIRST, ROOM);
        TokenAverage nine = scan.report(FIRST, SentenceValue.MEAN).averages().stream()
                .filter(average -> scan.token(average.id()).equals("w9"))
                .findFirst()
                .orElseThrow();
        Inspection seen = Inspection.of(model, "w9 w9 w2");

        assertThat(nine.count()).isEqualTo(2);
        assertThat(nine.mean())
                .isCloseTo((seen.value(0, Half.FORWARD, "h", 0, 0) + seen.value(0, Half.FORWARD, "h", 0, 1)) / 2, KEPT);
    }

    @Test
    void unitsAreFoundTheSameWhetherTheirValuesWereKeptOrNot() {
        UnitScan kept = scan(FIRST, ROOM);
        UnitScan none = scan(FIRST, 0);
        TokenGroup group = kept.tokens(Pattern.compile("w7"), ReadListener.NONE);

        List<FoundUnit> one = kept.find(group, "h", ReadListener.NONE);
        List<FoundUnit> other = none.find(group, "h", ReadListener.NONE);
        assertThat(group.size()).isEqualTo(5);
        assertThat(one).hasSize(12).extracting(FoundUnit::unit).doesNotHaveDuplicates();
        assertThat(one).isSortedAccordingTo(Comparator.comparingDouble(unit -> -Math.abs(unit.difference())));
        for (FoundUnit found : one) {
            FoundUnit same = other.stream()
                    .filter(unit -> unit.unit().equals(found.unit()))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.difference()).isCloseTo(found.difference(), within(0.01));
        }
        UnitValues values = kept.report(one.get(0).unit(), SentenceValue.MEAN).values();
        double inside =
                values.value(0, 2) + values.value(4, 5) + values.value(5, 2) + values.value(6, 1) + values.value(6, 3);
        assertThat(one.get(0).inside()).isCloseTo(inside / 5, within(1e-6));
    }

    @Test
    void aClassIsComparedByOneNumberOfEachSentence() {
        UnitScan scan = scan(FIRST, ROOM);
        FoundUnit found =
                scan.find(1, SentenceValue.LARGEST, "h", ReadListener.NONE).get(0);
        UnitReport report = scan.report(found.unit(), SentenceValue.LARGEST);

        assertThat(found.inside()).isCloseTo((report.number(1) + report.number(5)) / 2, within(1e-6));
        assertThat(found.auc()).isCloseTo(report.classes().separations().get(1).auc(), within(1e-3));
    }

    @Test
    void anExpressionMarksEveryTokenItTouches() {
        UnitScan scan = scan(FIRST, ROOM);

        TokenGroup group = scan.tokens(Pattern.compile("5 w7|trang"), ReadListener.NONE);
        assertThat(group.size()).isEqualTo(2 + 2 + 1 + 4);
        assertThat(group.holds(5, 1)).isTrue();
        assertThat(group.holds(5, 0)).isFalse();
        assertThat(TokenGroup.ofToken(scan.sentences(), model.vocabulary().id("w5"))
                        .size())
                .isEqualTo(5);
    }

    @Test
    void aCancelledReadingEnds() {
        assertThatThrownBy(() -> UnitScan.of(model, sentences(model, texts), FIRST, ROOM, (done, all) -> false))
                .isInstanceOf(CancellationException.class);
        UnitScan scan = scan(FIRST, ROOM);
        assertThatThrownBy(() -> scan.tokens(Pattern.compile("w"), (done, all) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aSpanFindsItselfFirstAndThenWhatSharesMostUnits() {
        Inspection seen = Inspection.of(model, texts.get(4));
        UnitRef place = new UnitRef(0, Half.FORWARD, "h", 0);
        double threshold = -0.05;
        SpanPattern pattern = SpanPattern.of(seen, place, 4, 5, threshold, false, false);
        assertThat(pattern.units()).isNotEmpty();

        for (long room : new long[] {ROOM, 0}) {
            List<SpanMatch> found = scan(FIRST, room).find(pattern, 100, ReadListener.NONE);
            SpanMatch best = found.get(0);
            assertThat(best.shared()).isEqualTo(pattern.units().size());
            assertThat(found)
                    .isSortedAccordingTo(Comparator.comparingInt((SpanMatch match) -> -match.shared())
                            .thenComparingInt(SpanMatch::union));
            assertThat(found)
                    .anyMatch(match -> match.sentence() == 4
                            && match.shared() == pattern.units().size()
                            && match.union() == match.shared());
            for (SpanMatch match : found) {
                SpanPattern there = SpanPattern.of(
                        Inspection.of(model, texts.get(match.sentence())),
                        place,
                        match.from(),
                        match.from() + 1,
                        threshold,
                        false,
                        false);
                long shared =
                        there.units().stream().filter(pattern.units()::contains).count();
                assertThat(match.shared()).isEqualTo((int) shared);
                assertThat(match.union())
                        .isEqualTo(pattern.units().size() + there.units().size() - (int) shared);
            }
        }
    }

    @Test
    void unitsThatMustBeOffOutsideAreOffThere() {
        float[] values = {0.9f, 0.9f, 0.1f};
        SpanPattern loose = new SpanPattern(0, Half.FORWARD, "h", 0.5, 1, false, false, List.of(0));
        SpanPattern before = new SpanPattern(0, Half.FORWARD, "h", 0.5, 1, true, false, List.of(0));
        SpanPattern after = new SpanPattern(0, Half.FORWARD, "h", 0.5, 1, false, true, List.of(0));

        assertThat(loose.on(t -> values[t], 1, 3)).isTrue();
        assertThat(before.on(t -> values[t], 1, 3)).isFalse();
        assertThat(before.on(t -> values[t], 0, 3)).isTrue(); // nothing stands before
        assertThat(after.on(t -> values[t], 1, 3)).isTrue();
        assertThat(after.on(t -> values[t], 0, 3)).isFalse();
        assertThat(after.on(t -> values[t], 1, 2)).isTrue(); // nothing stands behind
        assertThat(loose.on(t -> values[t], 2, 3)).isFalse();
    }

    @Test
    void aSentenceIsShownAsItStands() {
        UnitScan scan =
                UnitScan.of(model, sentences(model, List.of(" w2  strange, w7 ")), FIRST, ROOM, ReadListener.NONE);
        ShownSentence shown = scan.shown(0);

        assertThat(shown.before(1)).isEqualTo(" w2  ");
        assertThat(shown.span(1, 3)).isEqualTo("strange, w7");
        assertThat(shown.behind(2)).isEqualTo(" ");
        assertThat(shown.before(0) + shown.span(0, 3) + shown.behind(2)).isEqualTo(" w2  strange, w7 ");
    }

    @Test
    void tablesHoldWhatIsSeen() {
        UnitScan scan = scan(FIRST, ROOM);
        UnitReport report = scan.report(FIRST, SentenceValue.READ_STEP);

        assertThat(UnitTable.classes(report).lines().findFirst())
                .contains("label,sentences,mean,auc,threshold,side,accuracy");
        assertThat(UnitTable.classes(report).lines()).hasSize(1 + model.labels().size());
        assertThat(UnitTable.tokens(scan, report).lines())
                .hasSize(1 + 2 * report.top().size());
        assertThat(UnitTable.text(scan, report, new int[] {1}))
                .contains("2,class1,1,w4," + (float) report.values().value(1, 0));
        assertThat(UnitTable.averages(scan, report.averages()).lines())
                .hasSize(1 + report.averages().size());
        List<FoundUnit> found = scan.find(1, SentenceValue.MEAN, "h", ReadListener.NONE);
        assertThat(UnitTable.found(found).lines()).hasSize(13);
        SpanPattern pattern = new SpanPattern(0, Half.FORWARD, "h", -1, 2, false, false, List.of(0, 1, 2));
        assertThat(UnitTable.matches(scan, scan.find(pattern, 3, ReadListener.NONE))
                        .lines())
                .hasSize(4)
                .element(1)
                .isEqualTo("3,3,class0,1,,w2 w5, w7 w3");
    }
}
