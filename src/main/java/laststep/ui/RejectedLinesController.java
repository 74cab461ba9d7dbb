package laststep.ui;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.RejectedLine;

/** The lines that were not taken, each with its number and the reason. */
final class RejectedLinesController {
    private final CorpusViewModel model;
    private final Messages messages;

    @FXML
    private TableView<RejectedLine> rejected;

    @FXML
    private TableColumn<RejectedLine, RejectedLine> line;

    @FXML
    private TableColumn<RejectedLine, RejectedLine> reason;

    @FXML
    private TableColumn<RejectedLine, RejectedLine> text;

    RejectedLinesController(CorpusViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("corpus-rejected.fxml", this, messages);
        rejected.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        Columns.text(line, row -> Integer.toString(row.line()));
        Columns.text(reason, row -> messages.word(row.reason()));
        Columns.text(text, RejectedLine::text);
        return new View(
                root, model.rejected().subscribe(lines -> rejected.setItems(FXCollections.observableList(lines))));
    }
}
