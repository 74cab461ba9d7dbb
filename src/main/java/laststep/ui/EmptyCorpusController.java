package laststep.ui;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.CorpusOpener;
import laststep.workbench.Settings;

/** The Corpus place before the first corpus: samples, a place to drop a file, the files opened last. */
final class EmptyCorpusController {
    private final CorpusOpener corpora;
    private final FileDialogs dialogs;
    private final Settings settings;
    private final Messages messages;

    @FXML
    private HBox samples;

    @FXML
    private VBox recentPane;

    @FXML
    private VBox recent;

    EmptyCorpusController(CorpusOpener corpora, FileDialogs dialogs, Settings settings, Messages messages) {
        this.corpora = corpora;
        this.dialogs = dialogs;
        this.settings = settings;
        this.messages = messages;
    }

    View open() {
        ScrollPane root = Views.load("corpus-empty.fxml", this, messages);
        corpora.samples().forEach(id -> samples.getChildren().add(card(id)));
        showRecent();
        return new View(root, settings.recentFiles().subscribe(this::showRecent));
    }

    private Node card(String id) {
        Label name = new Label(messages.get("corpus.sample." + id + ".name"));
        name.getStyleClass().add("card-title");
        Label about = new Label(messages.get("corpus.sample." + id + ".about"));
        about.getStyleClass().add("hint");
        name.setWrapText(true);
        about.setWrapText(true);
        Button card = new Button(null, new VBox(name, about));
        card.setId("sample-" + id);
        card.getStyleClass().add("sample-card");
        card.setAccessibleText(name.getText() + ". " + about.getText());
        card.setTooltip(new Tooltip(messages.get("corpus.sample." + id + ".origin")));
        card.setOnAction(pressed -> corpora.openSample(id));
        return card;
    }

    private void showRecent() {
        recentPane.setVisible(!settings.recentFiles().isEmpty());
        recentPane.setManaged(recentPane.isVisible());
        recent.getChildren()
                .setAll(settings.recentFiles().stream().map(this::link).toList());
    }

    private Hyperlink link(Path file) {
        Hyperlink link = new Hyperlink(file.getFileName().toString());
        link.setMnemonicParsing(false);
        link.setTooltip(new Tooltip(file.toString()));
        link.setOnAction(pressed -> corpora.open(file));
        return link;
    }

    @FXML
    private void openFolder() {
        dialogs.openFolder(messages).ifPresent(corpora::open);
    }

    @FXML
    private void openFile() {
        dialogs.openCorpus(messages).ifPresent(corpora::open);
    }
}
