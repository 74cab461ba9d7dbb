package laststep.ui;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.ReportKind;
import laststep.workbench.ReportLine;
import laststep.workbench.ReportViewModel;

/** The rows to look at, by why; each can be accepted, mended or left out. */
final class ImportReportController {
    private final ReportViewModel report;
    private final CorpusViewModel corpus;
    private final Messages messages;
    private boolean filling;

    @FXML
    private ChoiceBox<ReportKind> kind;

    @FXML
    private Button accept;

    @FXML
    private Button leaveOut;

    @FXML
    private Button restore;

    @FXML
    private TableView<ReportLine> rejected;

    @FXML
    private TableColumn<ReportLine, ReportLine> line;

    @FXML
    private TableColumn<ReportLine, ReportLine> reason;

    @FXML
    private TableColumn<ReportLine, ReportLine> label;

    @FXML
    private TableColumn<ReportLine, ReportLine> text;

    @FXML
    private ComboBox<String> mendedLabel;

    @FXML
    private TextField mendedText;

    @FXML
    private Button mend;

    ImportReportController(ReportViewModel report, CorpusViewModel corpus, Messages messages) {
        this.report = report;
        this.corpus = corpus;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("corpus-report.fxml", this, messages);
        rejected.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        rejected.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        rejected.setPlaceholder(new Label(messages.get("corpus.report.none")));
        Columns.text(line, ReportLine::where);
        Columns.text(reason, row -> messages.word(row.reason()));
        Columns.text(label, ReportLine::label);
        Columns.text(text, ReportLine::text);
        kind.setOnAction(chosen -> {
            if (!filling && kind.getValue() != null) {
                report.kind().set(kind.getValue());
            }
        });
        return new View(
                root,
                Subscription.combine(
                        report.kinds().subscribe(this::offer),
                        report.lines().subscribe(this::show),
                        report.decided().subscribe(count -> restore.setDisable(count == 0)),
                        corpus.labels()
                                .subscribe(names -> mendedLabel.getItems().setAll(names)),
                        rejected.getSelectionModel().selectedItemProperty().subscribe(this::select),
                        mendedLabel.getEditor().textProperty().subscribe(typed -> enable()),
                        mendedText.textProperty().subscribe(typed -> enable())));
    }

    private void offer(List<ReportKind> kinds) {
        filling = true;
        Choices.fill(kind, kinds, each -> messages.get(each.key(), report.count(each)));
        kind.setValue(report.kind().get());
        filling = false;
    }

    private void show(List<ReportLine> lines) {
        rejected.setItems(FXCollections.observableList(lines));
        rejected.getSelectionModel().clearSelection();
        kind.setValue(report.kind().get());
        select(null);
    }

    private void select(ReportLine selected) {
        mendedLabel.getEditor().setText(selected == null ? "" : selected.label());
        mendedText.setText(selected == null ? "" : selected.text());
        boolean mendable = report.canMend(selected);
        mendedLabel.setDisable(!mendable);
        mendedText.setDisable(!mendable);
        enable();
    }

    private void enable() {
        ReportLine selected = rejected.getSelectionModel().getSelectedItem();
        boolean complete = !mendedLabel.getEditor().getText().isBlank()
                && !mendedText.getText().isBlank();
        mend.setDisable(!report.canMend(selected) || !complete);
        leaveOut.setDisable(selected == null || !selected.taken());
        accept.setDisable(selected == null);
    }

    @FXML
    private void accept() {
        report.accept(List.copyOf(rejected.getSelectionModel().getSelectedItems()));
    }

    @FXML
    private void leaveOut() {
        report.leaveOut(List.copyOf(rejected.getSelectionModel().getSelectedItems()));
    }

    @FXML
    private void mend() {
        report.mend(
                rejected.getSelectionModel().getSelectedItem(),
                mendedLabel.getEditor().getText(),
                mendedText.getText());
    }

    @FXML
    private void restore() {
        report.restore();
    }
}
