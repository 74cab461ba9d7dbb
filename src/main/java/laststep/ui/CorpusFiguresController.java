package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.ui.chart.ChartPane;
import laststep.ui.chart.ClassBalanceChart;
import laststep.ui.chart.LengthHistogramChart;
import laststep.workbench.CorpusFigures;
import laststep.workbench.CorpusViewModel;

/** The figures of the corpus: how many rows each class has, and how long the sentences are. */
final class CorpusFiguresController {
    private final CorpusViewModel model;
    private final Messages messages;
    private final ChartPane classes;
    private final ChartPane lengths;

    @FXML
    private StackPane classesCard;

    @FXML
    private StackPane lengthsCard;

    @FXML
    private Label figures;

    CorpusFiguresController(CorpusViewModel model, Charts charts, Messages messages) {
        this.model = model;
        this.messages = messages;
        classes = charts.pane();
        lengths = charts.pane();
    }

    View open() {
        VBox root = Views.load("corpus-figures.fxml", this, messages);
        VBox.setVgrow(root, Priority.ALWAYS);
        classesCard.getChildren().add(classes);
        lengthsCard.getChildren().add(lengths);
        lengths.letLineMove(model.maxLength()::set);
        return new View(
                root,
                model.figures()
                        .subscribe(this::show)
                        .and(model.maxLength()
                                .subscribe(() -> show(model.figures().get()))));
    }

    // while another way to cut is counted, what was counted last stays in sight
    private void show(CorpusFigures counted) {
        if (counted == null) {
            figures.setText(messages.get("corpus.figures.counting"));
            return;
        }
        classes.show(new ClassBalanceChart(messages, counted.labels(), counted.classCounts()));
        lengths.show(new LengthHistogramChart(
                messages, counted.lengthCounts(), model.maxLength().get()));
        figures.setText(messages.get(
                "corpus.figures", counted.tokens(), counted.types(), counted.meanLength(), counted.longest()));
    }
}
