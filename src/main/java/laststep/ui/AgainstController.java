package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.ComparedModel;
import laststep.workbench.EvaluateViewModel;

/** A second model on the same sentences. */
final class AgainstController {
    private final EvaluateViewModel model;
    private final FileDialogs dialogs;
    private final Messages messages;
    private final FiguresTable figures;
    private final ComparisonView comparison;

    @FXML
    private Label about;

    @FXML
    private Button saveAgainst;

    @FXML
    private VBox found;

    AgainstController(EvaluateViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        figures = new FiguresTable(messages);
        comparison = new ComparisonView(model, "evaluate.against.second", messages);
    }

    View open() {
        VBox root = Views.load("evaluate-against.fxml", this, messages);
        found.getChildren().setAll(figures.root(), comparison.root());
        return new View(root, model.against().compared().subscribe(this::show));
    }

    private void show(ComparedModel compared) {
        about.setVisible(compared == null);
        about.setManaged(compared == null);
        found.setVisible(compared != null);
        saveAgainst.setDisable(compared == null);
        comparison.show(compared == null ? null : compared.comparison());
        if (compared != null) {
            figures.show(model.result().get().against(compared));
        }
    }

    @FXML
    private void openSecond() {
        dialogs.openModel(messages).ifPresent(model.against()::open);
    }

    @FXML
    private void save() {
        dialogs.saveAs(messages.get("evaluate.against.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, figures.rows()));
    }
}
