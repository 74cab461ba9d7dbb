package laststep.ui;

import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.CorpusOpener;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.ReportViewModel;
import laststep.workbench.Settings;
import laststep.workbench.VocabularyViewModel;

/** The Corpus place: how to get a corpus until there is one, then the corpus. */
public final class CorpusPlace implements ViewFactory {
    private final CorpusViewModel model;
    private final VocabularyViewModel vocabulary;
    private final ReportViewModel report;
    private final CorpusOpener corpora;
    private final FileDialogs dialogs;
    private final Settings settings;
    private final Charts charts;

    public CorpusPlace(
            CorpusViewModel model,
            VocabularyViewModel vocabulary,
            ReportViewModel report,
            CorpusOpener corpora,
            FileDialogs dialogs,
            Settings settings,
            Charts charts) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.report = report;
        this.corpora = corpora;
        this.dialogs = dialogs;
        this.settings = settings;
        this.charts = charts;
    }

    @Override
    public View create(Messages messages) {
        View empty = new EmptyCorpusController(corpora, dialogs, settings, messages).open();
        View loaded =
                new CorpusController(model, vocabulary, report, corpora, dialogs, settings, charts, messages).open();
        Subscription showing = model.isOpen().subscribe(open -> {
            loaded.root().setVisible(open);
            empty.root().setVisible(!open);
        });
        View refused = new RefusedFileController(corpora, messages).open();
        StackPane pages = new StackPane(empty.root(), loaded.root());
        VBox.setVgrow(pages, Priority.ALWAYS);
        return new View(
                new VBox(refused.root(), pages),
                showing.and(empty.listening()).and(loaded.listening()).and(refused.listening()));
    }
}
