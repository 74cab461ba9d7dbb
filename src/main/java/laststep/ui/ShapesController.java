package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.nn.NetworkSpec;
import laststep.training.MemoryEstimate;
import laststep.training.TrainingConfig;
import laststep.workbench.TrainViewModel;
import laststep.workbench.TrainingPreview;

/** The shapes (n, m) → (n, m, d) → (n, m, 2h) → (n, 2h) → (n, |C|) with the numbers of the settings and the corpus. */
final class ShapesController {
    private final TrainViewModel model;
    private final Messages messages;
    private final HBox shapes = new HBox();
    private final Label summary = new Label();

    ShapesController(TrainViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        shapes.getStyleClass().add("shapes");
        shapes.setId("shapes");
        summary.getStyleClass().add("summary");
        summary.setId("shapesSummary");
        summary.setWrapText(true);
        VBox card = new VBox(shapes, summary);
        card.getStyleClass().addAll("card", "shapes-card");
        card.setMinHeight(VBox.USE_PREF_SIZE);
        return new View(
                card,
                model.preview()
                        .subscribe(preview -> show())
                        .and(model.form().config().subscribe(config -> show())));
    }

    private void show() {
        TrainingPreview preview = model.preview().get();
        model.form().config().get().ifPresent(config -> {
            String n = String.valueOf(config.batchSize());
            String m = preview == null ? "m" : String.valueOf(preview.steps());
            String c = preview == null ? "|C|" : String.valueOf(preview.spec().classes());
            String d = String.valueOf(config.model().wordVecDim());
            String h2 = String.valueOf(2 * config.model().hiddenSize());
            NetworkSpec spec = preview == null ? null : preview.spec();
            List<Node> row = new ArrayList<>();
            row.add(shape(n, m));
            row.add(arrow("emb", spec == null ? null : (long) spec.vocabularySize() * spec.wordVecDim()));
            row.add(shape(n, m, d));
            row.add(arrow(layers(config), spec == null ? null : recurrent(spec)));
            row.add(shape(n, m, h2));
            row.add(arrow(config.model().readOut().name().toLowerCase(Locale.ROOT), null));
            row.add(shape(n, h2));
            row.add(arrow("linear", spec == null ? null : 2L * spec.hiddenSize() * spec.classes() + spec.classes()));
            row.add(shape(n, c));
            row.add(arrow("log-softmax", null));
            row.add(shape(n, c));
            shapes.getChildren().setAll(row);
        });
        summarise(preview);
    }

    private static String layers(TrainingConfig config) {
        return "Bi" + config.model().cell() + " ×" + config.model().nLayers();
    }

    private static long recurrent(NetworkSpec spec) {
        long count = 0;
        for (int layer = 0; layer < spec.nLayers(); layer++) {
            count += spec.recurrentParameterCount(layer);
        }
        return count;
    }

    private static Node shape(String... sizes) {
        Label label = new Label("(" + String.join(", ", sizes) + ")");
        label.getStyleClass().add("sizes");
        label.setMinWidth(Label.USE_PREF_SIZE);
        HBox box = new HBox(label);
        box.getStyleClass().add("shape");
        return box;
    }

    private Node arrow(String what, Long parameters) {
        Label name = new Label(what);
        name.getStyleClass().add("what");
        Label count = new Label(parameters == null ? "→" : "→ " + messages.get("train.shape.parameters", parameters));
        count.getStyleClass().add("count");
        VBox box = new VBox(name, count);
        box.getStyleClass().add("arrow");
        return box;
    }

    private void summarise(TrainingPreview preview) {
        summary.getStyleClass().remove("wrong");
        if (preview == null) {
            summary.setText(messages.get("train.summary.none"));
            return;
        }
        long most = Runtime.getRuntime().maxMemory();
        if (!preview.memory().fits(most)) {
            summary.getStyleClass().add("wrong");
            summary.setText(messages.get(
                    "train.memory",
                    MemoryEstimate.megabytes(preview.memory().total()),
                    MemoryEstimate.megabytes(most)));
            return;
        }
        summary.setText(messages.get(
                "train.summary",
                preview.spec().parameterCount(),
                MemoryEstimate.megabytes(preview.memory().total()),
                preview.trainSentences(),
                preview.validSentences(),
                preview.spec().vocabularySize()));
    }
}
