package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.CorpusOpener;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.ReportViewModel;
import laststep.workbench.Settings;
import laststep.workbench.VocabularyViewModel;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Corpus place with a corpus: where it comes from, and around that its parts. */
final class CorpusController {
    private final CorpusViewModel model;
    private final VocabularyViewModel vocabulary;
    private final ReportViewModel report;
    private final CorpusOpener corpora;
    private final FileDialogs dialogs;
    private final Settings settings;
    private final Charts charts;
    private final Messages messages;

    @FXML
    private Label source;

    @FXML
    private Button change;

    @FXML
    private MenuButton another;

    @FXML
    private ToggleButton showRejected;

    @FXML
    private FontIcon warning;

    @FXML
    private SplitPane split;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    CorpusController(
            CorpusViewModel model,
            VocabularyViewModel vocabulary,
            ReportViewModel report,
            CorpusOpener corpora,
            FileDialogs dialogs,
            Settings settings,
            Charts charts,
            Messages messages) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.report = report;
        this.corpora = corpora;
        this.dialogs = dialogs;
        this.settings = settings;
        this.charts = charts;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("corpus.fxml", this, messages);
        View rows = new CorpusRowsController(model, messages).open();
        View tokens = new CorpusTokensController(model, vocabulary, messages).open();
        View rejected = new ImportReportController(report, model, messages).open();
        left.getChildren().addAll(rows.root(), tokens.root(), rejected.root());
        View figures = new CorpusFiguresController(model, charts, messages).open();
        View table = new CorpusVocabularyController(vocabulary, dialogs, messages).open();
        View telling = new TellingTokensController(model, vocabulary, messages).open();
        TabPane tabs = new TabPane(
                tab("corpus.tab.figures", figures),
                tab("corpus.tab.vocabulary", table),
                tab("corpus.tab.telling", telling));
        tabs.setId("corpusTabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        right.getChildren().add(tabs);
        fillAnother();
        source.textProperty().bind(model.source().map(messages::word));
        change.visibleProperty().bind(corpora.isFile());
        change.managedProperty().bind(corpora.isFile());
        rejected.root().visibleProperty().bind(showRejected.selectedProperty());
        rejected.root().managedProperty().bind(showRejected.selectedProperty());
        Dividers.remember(split, "corpus", settings.dividers());
        return new View(
                root,
                Subscription.combine(
                        report.summary().subscribe(this::offerReport),
                        rows.listening(),
                        tokens.listening(),
                        rejected.listening(),
                        figures.listening(),
                        table.listening(),
                        telling.listening()));
    }

    private Tab tab(String key, View view) {
        Tab tab = new Tab(messages.get(key), view.root());
        tab.setClosable(false);
        return tab;
    }

    private void fillAnother() {
        another.getItems()
                .add(item(
                        "corpus.another.file",
                        () -> dialogs.openCorpus(messages).ifPresent(corpora::open)));
        another.getItems()
                .add(item(
                        "corpus.another.folder",
                        () -> dialogs.openFolder(messages).ifPresent(corpora::open)));
        another.getItems().add(new SeparatorMenuItem());
        for (String id : corpora.samples()) {
            another.getItems().add(item("corpus.sample." + id + ".name", () -> corpora.openSample(id)));
        }
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void offerReport(Problem summary) {
        showRejected.setText(summary == null ? messages.get("corpus.report.title") : messages.word(summary));
        showRejected.setGraphic(summary == null ? null : warning);
    }

    @FXML
    private void change() {
        corpora.chooseAgain()
                .ifPresent(choices -> new ImportDialog(choices, messages)
                        .show(change.getScene().getWindow()));
    }
}
