package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluationResult;

/** What plain ways come to, so that one sees what the network adds. */
final class BaselineController {
    private final EvaluateViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;
    private final FiguresTable figures;
    private final ComparisonView comparison;

    @FXML
    private Label whyNoBayes;

    @FXML
    private VBox baselines;

    BaselineController(EvaluateViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        figures = new FiguresTable(messages);
        comparison = new ComparisonView(model, "evaluate.baseline.bayes.short", messages);
    }

    View open() {
        VBox root = Views.load("evaluate-baseline.fxml", this, messages);
        baselines.getChildren().setAll(figures.root(), comparison.root());
        return new View(root, model.result().subscribe(this::show));
    }

    private void show(EvaluationResult found) {
        if (found == null) {
            return;
        }
        figures.show(found.withBaselines());
        comparison.show(found.baselines().bayes());
        boolean missing = found.baselines().whyNoBayes() != null;
        whyNoBayes.setVisible(missing);
        whyNoBayes.setManaged(missing);
        whyNoBayes.setText(missing ? messages.word(found.baselines().whyNoBayes()) : "");
    }

    @FXML
    private void save() {
        dialogs.saveAs(messages.get("evaluate.baseline.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, figures.rows()));
    }
}
