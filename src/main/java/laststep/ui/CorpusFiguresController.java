package laststep.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.CorpusFigures;
import laststep.workbench.CorpusViewModel;

/** The figures of the corpus. */
final class CorpusFiguresController {
    private final CorpusViewModel model;
    private final Messages messages;
    private final Label sentence = new Label();

    CorpusFiguresController(CorpusViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        sentence.setWrapText(true);
        sentence.setId("figures");
        return new View(new VBox(sentence), model.figures().subscribe(this::show));
    }

    private void show(CorpusFigures figures) {
        sentence.setText(
                figures == null
                        ? messages.get("corpus.figures.counting")
                        : messages.get(
                                "corpus.figures",
                                figures.tokens(),
                                figures.types(),
                                figures.meanLength(),
                                figures.longest()));
    }
}
