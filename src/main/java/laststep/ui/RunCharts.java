package laststep.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.runs.LossCurve;
import laststep.runs.RunFigures;
import laststep.ui.chart.AccuracyChart;
import laststep.ui.chart.BatchTimeChart;
import laststep.ui.chart.ChartAxes;
import laststep.ui.chart.ChartContent;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.LossChart;
import laststep.ui.chart.NormChart;
import laststep.ui.chart.UpdateRatioChart;
import laststep.workbench.ChartView;
import laststep.workbench.LowerChart;
import laststep.workbench.StepRange;
import laststep.workbench.TrainingRun;

/** The charts of the training that runs: loss, accuracy, and one that is chosen. They show the same steps. */
final class RunCharts {
    private final TrainingRun run;
    private final ChartView view;
    private final Messages messages;
    private final ChartPane loss;
    private final ChartPane accuracy;
    private final ChartPane lower;

    RunCharts(TrainingRun run, ChartView view, Charts charts, Messages messages) {
        this.run = run;
        this.view = view;
        this.messages = messages;
        loss = charts.pane();
        accuracy = charts.pane();
        lower = charts.pane();
    }

    /** Puts the charts into the grid and draws them whenever they are to be drawn otherwise. */
    Subscription open(GridPane grid) {
        grid.add(card(loss, "lossChart"), 0, 0);
        grid.add(card(accuracy, "accuracyChart"), 1, 0);
        grid.add(card(lower, "lowerChart"), 0, 1);
        return choice().and(Subscription.combine(
                run.drawing().subscribe((before, counted) -> draw()),
                view.span().subscribe((before, steps) -> draw()),
                view.log().subscribe((before, on) -> draw()),
                view.zoom().follow().subscribe((before, on) -> draw()),
                view.zoom().followed().subscribe((before, steps) -> draw()),
                view.zoom().chosen().subscribe((before, steps) -> draw()),
                view.lower().subscribe(chart -> draw())));
    }

    private StackPane card(ChartPane chart, String id) {
        chart.setId(id);
        chart.letZoom(view.zoom());
        StackPane card = new StackPane(chart);
        card.getStyleClass().addAll("card", "chart-card");
        card.setMinSize(0, 0);
        return card;
    }

    private Subscription choice() {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.setId("lowerChoice");
        box.getStyleClass().add("chart-choice");
        box.setAccessibleText(messages.get("chart.choice"));
        Choices.fill(
                box,
                Arrays.stream(LowerChart.values()).map(LowerChart::name).toList(),
                name -> messages.get("chart." + name.toLowerCase(Locale.ROOT) + ".title"));
        lower.setHead(box);
        return view.lower()
                .subscribe(chart -> box.setValue(chart.name()))
                .and(box.valueProperty().subscribe(name -> view.lower().set(LowerChart.valueOf(name))));
    }

    private void draw() {
        RunFigures figures = run.figures();
        view.shows(figures, new StepRange(Math.min(1, figures.step()), figures.step()));
        ChartAxes axes = new ChartAxes(view.zoom().seen(), view.log().get());
        loss.show(new LossChart(messages, smoothed(figures.loss()), figures.validLoss(), axes));
        accuracy.show(new AccuracyChart(
                messages, smoothed(figures.accuracy()), figures.trainAccuracy(), figures.validAccuracy(), axes));
        lower.show(lower(figures, axes));
    }

    private ChartContent lower(RunFigures figures, ChartAxes axes) {
        return switch (view.lower().get()) {
            case NORM ->
                new NormChart(
                        messages,
                        smoothed(figures.gradientNorm()),
                        figures.parameterNorm().snapshot(0),
                        axes);
            case UPDATES -> {
                Map<String, LossCurve.Snapshot> layers = new LinkedHashMap<>();
                figures.updateRatios().forEach((layer, ratios) -> layers.put(layer, smoothed(ratios)));
                yield new UpdateRatioChart(messages, layers, axes);
            }
            case TIME -> new BatchTimeChart(messages, smoothed(figures.batchMillis()), axes);
        };
    }

    private LossCurve.Snapshot smoothed(LossCurve curve) {
        return curve.snapshot(view.span().get());
    }
}
