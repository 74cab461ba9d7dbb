package laststep.ui;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import laststep.message.Messages;
import laststep.workbench.CorpusOpener;

/** When a file could not be opened: the way to say how it is to be read. */
final class RefusedFileController {
    private final CorpusOpener corpora;
    private final Messages messages;

    @FXML
    private HBox refusedBar;

    @FXML
    private Label refusedFile;

    RefusedFileController(CorpusOpener corpora, Messages messages) {
        this.corpora = corpora;
        this.messages = messages;
    }

    View open() {
        Views.load("corpus-refused.fxml", this, messages);
        return new View(refusedBar, corpora.refused().subscribe(this::show));
    }

    private void show(Path file) {
        refusedBar.setVisible(file != null);
        refusedBar.setManaged(file != null);
        refusedFile.setText(
                file == null
                        ? ""
                        : messages.get("corpus.refused", file.getFileName().toString()));
    }

    @FXML
    private void choose() {
        new ImportDialog(corpora.choose(corpora.refused().get()), messages)
                .show(refusedBar.getScene().getWindow());
    }
}
