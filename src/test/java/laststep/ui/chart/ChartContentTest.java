package laststep.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import laststep.evaluation.RankCurve;
import laststep.evaluation.Reliability;
import laststep.message.Messages;
import laststep.runs.CurvePoint;
import laststep.runs.LossCurve;
import laststep.workbench.LapseCurve;
import laststep.workbench.StepRange;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartContentTest {
    private static final Messages ENGLISH = Messages.english();
    private static final Messages KOREAN = Messages.of(Locale.KOREAN);
    private static final ChartAxes WHOLE = ChartAxes.WHOLE;
    private static final ChartAxes LOG = new ChartAxes(null, true);
    private static final LossCurve.Snapshot NOTHING = LossCurve.Snapshot.EMPTY;

    static Stream<Function<Messages, ChartContent>> allCharts() {
        return Stream.of(
                messages -> SampleCharts.loss(messages, 500),
                messages -> new LossChart(messages, NOTHING, List.of(), WHOLE),
                ChartContentTest::divergedLoss,
                SampleCharts::accuracy,
                messages -> new AccuracyChart(messages, NOTHING, List.of(), List.of(), WHOLE),
                messages -> SampleCharts.norms(messages, 1, WHOLE),
                messages -> SampleCharts.norms(messages, 9, LOG),
                messages -> SampleCharts.norms(messages, 9, new ChartAxes(new StepRange(100, 104), true)),
                messages -> new NormChart(messages, NOTHING, NOTHING, LOG),
                messages -> SampleCharts.updates(messages, 100),
                messages -> SampleCharts.updates(messages, 0),
                messages -> new UpdateRatioChart(messages, Map.of(), WHOLE),
                messages -> SampleCharts.times(messages, LOG),
                messages -> new BatchTimeChart(messages, NOTHING, WHOLE),
                messages -> SampleCharts.runs(messages, 3, true),
                messages -> SampleCharts.runs(messages, 9, false),
                messages -> new RunsChart(messages, "chart.loss.title", RunsChart.Unit.NUMBER, true, List.of(), WHOLE),
                messages -> SampleCharts.attribution(messages, 5, false),
                messages -> SampleCharts.attribution(messages, 40, true),
                SampleCharts::twoClasses,
                messages -> SampleCharts.manyClasses(messages, 1_000),
                messages -> new ClassBalanceChart(messages, List.of(), List.of()),
                messages -> SampleCharts.lengths(messages, 30),
                messages -> SampleCharts.lengths(messages, 256),
                messages -> new LengthHistogramChart(messages, new int[0], 256),
                messages -> SampleCharts.lapse(messages, 120),
                messages -> new LapseChart(messages, List.of(), -1),
                messages -> SampleCharts.rank(messages, RankChart.Axes.ROC, 200),
                messages -> SampleCharts.rank(messages, RankChart.Axes.PRECISION_RECALL, 200),
                messages -> new RankChart(
                        messages, RankChart.Axes.ROC, "a", new RankCurve(0, List.of(), Double.NaN, Double.NaN), null),
                SampleCharts::reliability,
                messages -> new ReliabilityChart(messages, new Reliability(List.of(), Double.NaN, 0)));
    }

    @ParameterizedTest
    @MethodSource("allCharts")
    void everyChartIsDrawnInBothLanguagesAndThemes(Function<Messages, ChartContent> chart) {
        for (Messages messages : List.of(ENGLISH, KOREAN)) {
            for (ChartTheme theme : List.of(ChartTheme.light(), ChartTheme.dark())) {
                BufferedImage image = new Drawing(chart.apply(messages), theme, 420, 200, 1)
                        .transparent(null)
                        .canvas();
                int[] pixels = image.getRGB(0, 0, 420, 200, null, 0, 420);

                assertThat(Arrays.stream(pixels).filter(pixel -> pixel != 0).count())
                        .isBetween(300L, 60_000L);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allCharts")
    void everyChartIsWordedInBothLanguages(Function<Messages, ChartContent> chart) {
        ChartContent english = chart.apply(ENGLISH);
        ChartContent korean = chart.apply(KOREAN);

        assertThat(english.title() + english.about()).doesNotContainPattern("[가-힣{]");
        assertThat(english.accessibleText()).doesNotContain("{").matches("[A-Z0-9].*\\.");
        assertThat(korean.title()).matches(".*[가-힣].*");
        assertThat(korean.about()).doesNotContain("{").matches(".*[가-힣]\\.");
        assertThat(korean.accessibleText()).doesNotContain("{").endsWith("니다.");
    }

    @ParameterizedTest
    @MethodSource("allCharts")
    void everyTableIsTheSameInBothLanguages(Function<Messages, ChartContent> chart) {
        assertThat(chart.apply(ENGLISH).csv()).isEqualTo(chart.apply(KOREAN).csv());
    }

    @Test
    void theLossTableHasALineForEachStepThatHasAPoint() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.75);
        curve.append(2, 0.75);
        LossChart chart = new LossChart(ENGLISH, curve.snapshot(30), List.of(new CurvePoint(3, 0.5)), WHOLE);

        assertThat(chart.csv())
                .isEqualTo("step,train_loss,train_loss_smoothed,valid_loss\n1,0.75,0.75,\n2,0.75,0.75,\n3,,,0.5\n");
    }

    @Test
    void withoutSmoothingTheLossTableHasNoSmoothedColumn() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.75);

        assertThat(new LossChart(ENGLISH, curve.snapshot(0), List.of(), WHOLE).csv())
                .isEqualTo("step,train_loss,valid_loss\n1,0.75,\n");
    }

    @Test
    void theAccuracyTableHasMiniBatchesAndEpochs() {
        LossCurve batches = new LossCurve();
        batches.append(1, 0.5);
        batches.append(2, 0.5);
        AccuracyChart chart = new AccuracyChart(
                ENGLISH,
                batches.snapshot(30),
                List.of(new CurvePoint(2, 0.75)),
                List.of(new CurvePoint(2, 0.25)),
                WHOLE);

        assertThat(chart.csv())
                .isEqualTo("step,train_accuracy,train_accuracy_smoothed,train_accuracy_epoch,valid_accuracy\n"
                        + "1,0.5,0.5,,\n2,0.5,0.5,0.75,0.25\n");
    }

    @Test
    void theTablesOfRatiosTimesAndRunsHaveAColumnForEachCurve() {
        LossCurve one = new LossCurve();
        one.append(1, 0.5);
        Map<String, LossCurve.Snapshot> layers = new LinkedHashMap<>();
        layers.put("emb", one.snapshot(0));
        layers.put("rnn_l0", one.snapshot(30));
        NamedCurve first = new NamedCurve("a, b", 0, List.of(new CurvePoint(1, 0.5)));
        NamedCurve second = new NamedCurve("c", 1, List.of(new CurvePoint(2, 0.25)));

        assertThat(new UpdateRatioChart(ENGLISH, layers, WHOLE).csv())
                .isEqualTo("step,update_ratio_emb,update_ratio_rnn_l0,update_ratio_rnn_l0_smoothed\n1,0.5,0.5,0.5\n");
        assertThat(new BatchTimeChart(ENGLISH, one.snapshot(0), WHOLE).csv()).isEqualTo("step,batch_ms\n1,0.5\n");
        assertThat(new RunsChart(
                                ENGLISH, "chart.loss.title", RunsChart.Unit.NUMBER, true, List.of(first, second), WHOLE)
                        .csv())
                .isEqualTo("epoch,\"a, b\",c\n1,0.5,\n2,,0.25\n");
    }

    @Test
    void aPartOfTheStepsHasATableAndAReadOutOfItsOwn() {
        LossChart chart =
                new LossChart(ENGLISH, ramp(100).snapshot(0), List.of(), new ChartAxes(new StepRange(11, 13), false));

        assertThat(chart.csv()).isEqualTo("step,train_loss,valid_loss\n11,11.0,\n12,12.0,\n13,13.0,\n");
        assertThat(chart.readOut(90)).contains(new ReadOut(13, "step 13\nmini-batch  13"));
    }

    @Test
    void theYAxisFitsWhatIsSeenAndTheLinesGoOnToTheEdge() {
        LossChart chart =
                new LossChart(ENGLISH, ramp(100).snapshot(0), List.of(), new ChartAxes(new StepRange(80, 90), false));
        XYPlot plot = (XYPlot) chart.plot(new ChartStyle(ChartTheme.light()));

        assertThat(plot.getRangeAxis().getLowerBound()).isBetween(79.0, 80.0);
        assertThat(plot.getRangeAxis().getUpperBound()).isBetween(90.0, 91.0);
        assertThat(plot.getDomainAxis().getRange().getLowerBound()).isBetween(79.0, 80.0);
        assertThat(plot.getDataset().getXValue(0, 0)).isEqualTo(79);
        assertThat(plot.getDataset().getItemCount(0)).isEqualTo(13);
    }

    @Test
    void whatIsNotAboveNoughtIsAGapOnALogarithmicAxis() {
        LossCurve curve = new LossCurve();
        curve.append(1, 10);
        curve.append(2, 0);
        curve.append(3, 0.1);
        LossChart chart = new LossChart(ENGLISH, curve.snapshot(0), List.of(new CurvePoint(3, -1)), LOG);
        XYPlot plot = (XYPlot) chart.plot(new ChartStyle(ChartTheme.light()));

        assertThat(plot.getRangeAxis().getRange().getLowerBound()).isBetween(0.05, 0.1);
        assertThat(plot.getDataset().getYValue(0, 1)).isNaN();
        assertThat(plot.getDataset().getYValue(1, 0)).isNaN();
        assertThat(chart.csv()).as("but the table has it").contains("2,0.0,");
    }

    @Test
    void whereNothingIsAboveNoughtALogarithmicChartSaysSo() {
        LossCurve curve = new LossCurve();
        curve.append(1, 0);
        LossChart chart = new LossChart(ENGLISH, curve.snapshot(30), List.of(), LOG);
        XYPlot plot = (XYPlot) chart.plot(new ChartStyle(ChartTheme.light()));

        assertThat(plot.getNoDataMessage()).isEqualTo("No value is above 0, so a logarithmic axis cannot show any.");
        assertThat(plot.getDataset().getSeriesCount()).isZero();
    }

    @Test
    void runsOfTheSameNameAreBothDrawn() {
        NamedCurve run = new NamedCurve("run 1", 0, List.of(new CurvePoint(1, 0.5)));
        RunsChart chart =
                new RunsChart(ENGLISH, "chart.loss.title", RunsChart.Unit.NUMBER, false, List.of(run, run), WHOLE);
        XYPlot plot = (XYPlot) chart.plot(new ChartStyle(ChartTheme.light()));

        assertThat(plot.getDataset().getSeriesCount()).isEqualTo(2);
        assertThat(plot.getLegendItems().get(1).getLabel()).isEqualTo("run 1");
        assertThat(chart.title()).isEqualTo("Loss · runs compared");
        assertThat(chart.accessibleText()).isEqualTo("2 runs, with these last values: run 1 0.5, run 1 0.5.");
    }

    @Test
    void theRatiosOfAllLayersAreReadOffButTheirMeasuredShadowsAreNot() {
        LossCurve one = new LossCurve();
        one.append(1, 0.00123);
        Map<String, LossCurve.Snapshot> layers = new LinkedHashMap<>();
        layers.put("emb", one.snapshot(30));
        layers.put("rnn_l0", one.snapshot(30));
        layers.put("generator", one.snapshot(30));
        UpdateRatioChart chart = new UpdateRatioChart(ENGLISH, layers, WHOLE);

        assertThat(chart.readOut(1))
                .contains(new ReadOut(1, "step 1\nembedding  1.2·10⁻³\nlayer 1  1.2·10⁻³\nlinear  1.2·10⁻³"));
    }

    @Test
    void aLongCurveIsThinnedOutButKeepsItsSpikesItsGapsAndItsOrder() {
        List<CurvePoint> points = new ArrayList<>();
        for (int x = 0; x < 10_000; x++) {
            boolean gap = x >= 5_000 && x < 6_000;
            points.add(new CurvePoint(x, gap ? Double.NaN : x == 777 ? 40 : x == 8_003 ? -3 : Math.sin(x)));
        }
        Curve curve = new Curve("loss", "loss", points, 0, Curve.Look.RAW);
        List<CurvePoint> kept = curve.thinned(300).points();

        assertThat(kept).hasSizeBetween(150, 300).contains(new CurvePoint(777, 40), new CurvePoint(8_003, -3));
        assertThat(points).containsAll(kept);
        assertThat(kept).extracting(CurvePoint::x).isSorted().doesNotHaveDuplicates();
        assertThat(kept).anyMatch(point -> Double.isNaN(point.y()));
        assertThat(curve.thinned(10_000)).isSameAs(curve);
    }

    @Test
    void byKeyboardOneWalksFromValueToValue() {
        LossCurve curve = new LossCurve();
        curve.append(10, 0.5);
        curve.append(20, Double.NaN);
        curve.append(30, 0.25);
        LossChart chart = new LossChart(ENGLISH, curve.snapshot(0), List.of(), WHOLE);

        assertThat(chart.readOutBeside(10, 1)).contains(new ReadOut(30, "step 30\nmini-batch  0.25"));
        assertThat(chart.readOutBeside(30, -1)).contains(new ReadOut(10, "step 10\nmini-batch  0.5"));
        assertThat(chart.readOutBeside(30, 1)).isEmpty();
    }

    @Test
    void theNormTableHasBothNorms() {
        LossCurve gradient = new LossCurve();
        gradient.append(1, 2);
        LossCurve parameter = new LossCurve();
        parameter.append(1, 150);

        assertThat(new NormChart(ENGLISH, gradient.snapshot(30), parameter.snapshot(0), WHOLE).csv())
                .isEqualTo("step,gradient_norm,gradient_norm_smoothed,parameter_norm\n1,2.0,2.0,150.0\n");
    }

    @Test
    void aLabelThatASpreadsheetWouldComputeIsWrittenAsText() {
        ClassBalanceChart chart = new ClassBalanceChart(ENGLISH, List.of("=1+1", "-"), List.of(2, 1));

        assertThat(chart.csv()).isEqualTo("label,sentences\n'=1+1,2\n-,1\n");
    }

    @Test
    void theClassTableHasEveryClassMostFrequentFirst() {
        ClassBalanceChart chart = new ClassBalanceChart(ENGLISH, List.of("b", "say \"a\", or", "c"), List.of(2, 1, 7));

        assertThat(chart.csv()).isEqualTo("label,sentences\nc,7\nb,2\n\"say \"\"a\"\", or\",1\n");
    }

    @Test
    void theLengthTableHasALineForEachBin() {
        assertThat(new LengthHistogramChart(ENGLISH, new int[] {0, 3, 0, 5}, 10).csv())
                .isEqualTo("from_tokens,to_tokens,sentences\n1,1,3\n2,2,0\n3,3,5\n");
    }

    @Test
    void theLossIsSaidInOneSentenceOrTwo() {
        LossCurve curve = new LossCurve();
        curve.append(1_200, 0.51234);
        List<CurvePoint> validation =
                List.of(new CurvePoint(600, 0.7), new CurvePoint(900, 0.6), new CurvePoint(1_200, 0.65));

        assertThat(new LossChart(ENGLISH, curve.snapshot(30), validation, WHOLE).accessibleText())
                .isEqualTo("At step 1,200 the smoothed training loss is 0.5123. "
                        + "The lowest validation loss is 0.6, at step 900.");
    }

    @Test
    void theHighestValidationAccuracyIsNamedWithItsStep() {
        LossCurve batches = new LossCurve();
        batches.append(20, 0.95);
        List<CurvePoint> validation = List.of(new CurvePoint(10, 0.875), new CurvePoint(20, 0.85));

        assertThat(new AccuracyChart(ENGLISH, batches.snapshot(0), List.of(), validation, WHOLE).accessibleText())
                .isEqualTo("At step 20 the training accuracy is 95%. "
                        + "The highest validation accuracy is 87.5%, at step 10.");
    }

    @Test
    void theLargestClassIsNamedWithItsShare() {
        assertThat(new ClassBalanceChart(KOREAN, List.of("긍정", "부정"), List.of(1_500, 500)).accessibleText())
                .isEqualTo("클래스는 2개이고, 가장 큰 클래스는 긍정(으)로 문장 2,000개 가운데 1,500개(75%)입니다.");
    }

    @Test
    void sentencesLongerThanMaxLengthAreCounted() {
        assertThat(new LengthHistogramChart(ENGLISH, new int[] {0, 0, 3, 1, 1}, 2).accessibleText())
                .isEqualTo("Half of the 5 sentences have at most 2 tokens, the longest has 4; "
                        + "2 are longer than max_length 2.");
    }

    @Test
    void theReadOutNamesTheNearestStepAndTheValuesThere() {
        LossCurve curve = new LossCurve();
        curve.append(10, 0.5);
        curve.append(20, 0.5);
        LossChart chart = new LossChart(ENGLISH, curve.snapshot(30), List.of(new CurvePoint(20, 0.625)), WHOLE);

        assertThat(chart.readOut(16))
                .contains(new ReadOut(20, "step 20\nmini-batch  0.5\nsmoothed  0.5\nvalidation  0.625"));
    }

    @Test
    void theReadOutSaysOfWhichStepAValidationLossIs() {
        LossCurve curve = new LossCurve();
        curve.append(10, 0.5);
        LossChart chart = new LossChart(ENGLISH, curve.snapshot(30), List.of(new CurvePoint(20, 0.625)), WHOLE);

        assertThat(chart.readOut(9).orElseThrow().text()).endsWith("validation  0.625  ·  step 20");
    }

    @Test
    void theReadOutLeavesOutWhatIsNotFinite() {
        LossChart chart = divergedLoss(ENGLISH);

        assertThat(chart.readOut(2)).contains(new ReadOut(2, "step 2\nsmoothed  0.5"));
    }

    @Test
    void theTimeLapseNamesTheMostProbableClassWhereItIsLookedAt() {
        List<LapseCurve> curves = List.of(
                new LapseCurve(0, "neg", List.of(new CurvePoint(0, 0.5), new CurvePoint(1_200, 0.25))),
                new LapseCurve(1, "pos", List.of(new CurvePoint(0, 0.5), new CurvePoint(1_200, 0.75))));
        LapseChart chart = new LapseChart(ENGLISH, curves, 1_200);

        assertThat(chart.accessibleText())
                .isEqualTo("At step 1,200 the most probable class is pos with 0.75; at step 0 it had 0.5.");
        assertThat(chart.csv()).isEqualTo("step,neg,pos\n0,0.5,0.5\n1200,0.25,0.75\n");
    }

    @Test
    void anEmptyChartHasNothingToReadOff() {
        assertThat(new LossChart(ENGLISH, NOTHING, List.of(), WHOLE).readOut(0.5))
                .isEmpty();
    }

    private static LossCurve ramp(int steps) {
        LossCurve curve = new LossCurve();
        for (int step = 1; step <= steps; step++) {
            curve.append(step, step);
        }
        return curve;
    }

    private static LossChart divergedLoss(Messages messages) {
        LossCurve curve = new LossCurve();
        curve.append(1, 0.5);
        curve.append(2, Double.NaN);
        curve.append(3, Double.POSITIVE_INFINITY);
        return new LossChart(messages, curve.snapshot(30), List.of(new CurvePoint(3, Double.NaN)), WHOLE);
    }

    @Test
    void aRankCurveIsReadOffWithItsThreshold() {
        RankChart chart = SampleCharts.rank(ENGLISH, RankChart.Axes.ROC, 4);

        assertThat(chart.csv().lines())
                .hasSize(6)
                .startsWith(
                        "threshold,precision,recall,false_positive_rate,f1,accuracy", "Infinity,1.0,0.0,0.0,0.0,0.5");
        assertThat(chart.readOut(0).orElseThrow().text()).contains("recall  1").contains("false positive rate  0");
        assertThat(chart.readOutBeside(0, 0.1).orElseThrow().x()).isEqualTo(0.5);
        assertThat(chart.readOutBeside(1, 0.1)).isEmpty();
        assertThat(chart.accessibleText()).contains("긍정").contains("0.87");
    }

    @Test
    void aReliabilityDiagramIsReadOffBinByBin() {
        ReliabilityChart chart = SampleCharts.reliability(ENGLISH);

        assertThat(chart.csv().lines()).hasSize(7).contains("0.5,0.6,50,0.56,0.48");
        assertThat(chart.readOut(0.55).orElseThrow().text()).contains("48%").contains("50");
        assertThat(chart.readOutBeside(0.56, 0.01).orElseThrow().text()).contains("58%");
        assertThat(chart.readOutBeside(0.46, -0.01)).isEmpty();
    }
}
