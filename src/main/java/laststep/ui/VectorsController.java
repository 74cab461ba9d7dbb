package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.VectorChoice;
import laststep.workbench.VectorFigures;

/** The word vectors a training begins with: chosen, let go, and how much they cover. */
final class VectorsController {
    private final VectorChoice model;
    private final FileDialogs dialogs;
    private final Messages messages;

    @FXML
    private Label words;

    @FXML
    private Button forget;

    VectorsController(VectorChoice model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("corpus-vectors.fxml", this, messages);
        Subscription listening =
                model.figures().subscribe(figures -> show()).and(model.file().subscribe(file -> show()));
        return new View(root, listening);
    }

    private void show() {
        VectorFigures figures = model.figures().get();
        boolean chosen = model.file().get() != null;
        forget.setVisible(chosen);
        forget.setManaged(chosen);
        if (!chosen) {
            words.setText(messages.get("corpus.vectors.none"));
        } else if (figures == null) {
            words.setText(
                    messages.get("corpus.vectors.reading", model.file().get().getFileName()));
        } else {
            words.setText(words(figures));
        }
    }

    private String words(VectorFigures figures) {
        String covered = messages.get(
                "corpus.vectors.covered",
                figures.name(),
                figures.dim(),
                figures.types(),
                figures.kept(),
                figures.typeShare(),
                figures.tokenShare());
        String skipped = figures.skipped() == 0 ? "" : "\n" + messages.get("corpus.vectors.skipped", figures.skipped());
        String other = figures.fits() ? "" : "\n" + messages.get("corpus.vectors.other", figures.dim());
        return covered + skipped + other;
    }

    @FXML
    private void choose() {
        dialogs.openVectors(messages).ifPresent(model::choose);
    }

    @FXML
    private void forget() {
        model.forget();
    }
}
