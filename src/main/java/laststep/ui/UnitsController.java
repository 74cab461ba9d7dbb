package laststep.ui;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.ScannedSentences;
import laststep.message.Messages;
import laststep.workbench.Scanned;
import laststep.workbench.Settings;
import laststep.workbench.UnitsState;
import laststep.workbench.UnitsViewModel;

/** The frame of the unit browser: what is chosen, which sentences were read, and what is missing until some were. */
final class UnitsController {
    private static final double FIGURES_SHARE = 0.36;
    /** From so many unknown tokens on, what units do says little about the words. */
    private static final double MANY_UNKNOWN = 0.3;

    private final UnitsViewModel model;
    private final Settings settings;
    private final Messages messages;

    @FXML
    private HBox head;

    @FXML
    private Button read;

    @FXML
    private Label readWhat;

    @FXML
    private Label unknown;

    @FXML
    private Label outdated;

    @FXML
    private VBox nothing;

    @FXML
    private Label nothingTitle;

    @FXML
    private Label nothingWhat;

    @FXML
    private SplitPane split;

    @FXML
    private TabPane parts;

    UnitsController(UnitsViewModel model, Settings settings, Messages messages) {
        this.model = model;
        this.settings = settings;
        this.messages = messages;
    }

    View open(Parent choices, Parent figures) {
        VBox root = Views.load("units.fxml", this, messages);
        JobBar job = new JobBar(model.reading(), messages);
        head.getChildren().add(0, choices);
        head.getChildren().add(job);
        split.getItems().add(0, figures);
        split.setDividerPositions(FIGURES_SHARE);
        Dividers.remember(split, "units", settings.dividers());
        Label[] lines = {unknown, outdated};
        for (Label line : lines) {
            line.managedProperty().bind(line.visibleProperty());
        }
        read.managedProperty().bind(read.visibleProperty());
        return new View(
                root,
                Subscription.combine(
                        job.listen(model.reading()),
                        model.reading().subscribe(running -> offerReading()),
                        model.state().subscribe(this::show),
                        model.scanned().subscribe(this::show),
                        model.outdated().subscribe(old -> offerReading())));
    }

    TabPane parts() {
        return parts;
    }

    private void offerReading() {
        boolean old = model.outdated().getValue();
        UnitsState state = model.state().getValue();
        outdated.setVisible(old && state == UnitsState.SHOWN);
        read.setVisible(model.reading().get() == null && (old || state == UnitsState.NOT_READ));
        read.setText(messages.get(state == UnitsState.SHOWN ? "units.read.again" : "units.read"));
    }

    private void show(UnitsState state) {
        split.setVisible(state == UnitsState.SHOWN);
        nothing.setVisible(state != UnitsState.SHOWN);
        String key = switch (state) {
            case NO_SENTENCES -> "units.none";
            case READING -> "units.first";
            default -> "units.notRead";
        };
        nothingTitle.setText(messages.get(key + ".title"));
        nothingWhat.setText(messages.get(key + ".what"));
        offerReading();
    }

    private void show(Scanned scanned) {
        unknown.setVisible(false);
        if (scanned == null) {
            readWhat.setText("");
            return;
        }
        ScannedSentences sentences = scanned.scan().sentences();
        readWhat.setText(messages.get(
                "units.of", messages.word(scanned.data()), sentences.allTokens(), messages.word(scanned.moment())));
        double share = sentences.unknownShare();
        unknown.setVisible(share >= MANY_UNKNOWN);
        unknown.setText(messages.get("units.unknown", share));
    }

    @FXML
    private void readAll() {
        model.read();
    }
}
