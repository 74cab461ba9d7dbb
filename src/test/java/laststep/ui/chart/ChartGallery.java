package laststep.ui.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import laststep.message.Messages;
import laststep.runs.LossCurve;
import laststep.workbench.StepRange;

/** For looking: writes every chart as PNG in both languages and themes into the folder given, and how long it takes. */
final class ChartGallery {
    private ChartGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Messages messages : Messages.LANGUAGES.stream().map(Messages::of).toList()) {
            for (ChartTheme theme : List.of(ChartTheme.light(), ChartTheme.dark())) {
                String suffix =
                        "-" + messages.getLocale() + (theme == ChartTheme.light() ? "-light" : "-dark") + ".png";
                for (Map.Entry<String, ChartContent> chart : charts(messages).entrySet()) {
                    Drawing drawing = new Drawing(chart.getValue(), theme, 420, 200, 1);
                    ImageIO.write(
                            drawing.opaque().canvas(),
                            "png",
                            folder.resolve(chart.getKey() + suffix).toFile());
                }
            }
        }
        time(1);
        time(2);
    }

    private static Map<String, ChartContent> charts(Messages messages) {
        Map<String, ChartContent> charts = new LinkedHashMap<>();
        charts.put("loss", SampleCharts.loss(messages, 2_000));
        charts.put("loss-empty", new LossChart(messages, LossCurve.Snapshot.EMPTY, List.of(), ChartAxes.WHOLE));
        charts.put("loss-long", SampleCharts.loss(messages, 900_000));
        charts.put("loss-young", SampleCharts.loss(messages, 12));
        charts.put("accuracy", SampleCharts.accuracy(messages));
        charts.put("norms", SampleCharts.norms(messages, 1, ChartAxes.WHOLE));
        charts.put("norms-log", SampleCharts.norms(messages, 9, new ChartAxes(null, true)));
        charts.put("norms-log-part", SampleCharts.norms(messages, 9, new ChartAxes(new StepRange(200, 260), true)));
        charts.put("updates", SampleCharts.updates(messages, 100));
        charts.put("updates-raw", SampleCharts.updates(messages, 0));
        charts.put("time", SampleCharts.times(messages, ChartAxes.WHOLE));
        charts.put("time-log", SampleCharts.times(messages, new ChartAxes(null, true)));
        charts.put("runs-epochs", SampleCharts.runs(messages, 3, true));
        charts.put("runs-many", SampleCharts.runs(messages, 9, false));
        charts.put("classes-2", SampleCharts.twoClasses(messages));
        charts.put("classes-1000", SampleCharts.manyClasses(messages, 1_000));
        charts.put("lengths", SampleCharts.lengths(messages, 30));
        charts.put("lengths-far", SampleCharts.lengths(messages, 256));
        charts.put("roc", SampleCharts.rank(messages, RankChart.Axes.ROC, 300));
        charts.put("precision-recall", SampleCharts.rank(messages, RankChart.Axes.PRECISION_RECALL, 300));
        charts.put("reliability", SampleCharts.reliability(messages));
        return charts;
    }

    private static void time(double scale) {
        ChartContent content = SampleCharts.loss(Messages.english(), 2_000);
        Drawing drawing = new Drawing(content, ChartTheme.light(), 600, 260, scale);
        Frame frame = drawing.transparent(null);
        long[] nanos = new long[600];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            drawing.transparent(frame);
            nanos[i] = System.nanoTime() - start;
        }
        long median = Arrays.stream(nanos, 500, 600).sorted().toArray()[50];
        System.out.printf("600x260 at scale %.0f: median %.1f ms%n", scale, median / 1e6);
    }
}
