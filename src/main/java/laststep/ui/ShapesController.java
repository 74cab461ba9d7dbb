package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.Shapes;
import laststep.workbench.TrainViewModel;

/** The strip of shapes above the charts: what a mini-batch is before and after each layer. */
final class ShapesController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TrainViewModel model;
    private final Messages messages;
    private final HBox strip = new HBox();
    private final Label summary = new Label();

    ShapesController(TrainViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        strip.getStyleClass().add("shapes");
        strip.setId("shapes");
        summary.getStyleClass().add("summary");
        summary.setId("shapesSummary");
        summary.setWrapText(true);
        VBox card = new VBox(strip, summary);
        card.getStyleClass().addAll("card", "shapes-card");
        card.setMinHeight(VBox.USE_PREF_SIZE);
        return new View(card, model.shapes().subscribe(this::show));
    }

    private void show(Shapes shapes) {
        if (shapes == null) {
            return;
        }
        List<Node> row = new ArrayList<>();
        row.add(shape(shapes.first()));
        for (Shapes.Step step : shapes.steps()) {
            row.add(arrow(step));
            row.add(shape(step.shape()));
        }
        strip.getChildren().setAll(row);
        summary.setText(messages.word(shapes.summary()));
        summary.pseudoClassStateChanged(WRONG, !shapes.fits());
    }

    private static Node shape(String sizes) {
        Label label = new Label(sizes);
        label.getStyleClass().add("shape");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private Node arrow(Shapes.Step step) {
        Label name = new Label(step.name() + " →");
        name.setMinWidth(Label.USE_PREF_SIZE);
        name.getStyleClass().add("what");
        Label count = new Label(step.parameters() < 0 ? "" : messages.get("train.parameters", step.parameters()));
        count.getStyleClass().add("count");
        VBox box = new VBox(name, count);
        box.getStyleClass().add("arrow");
        return box;
    }
}
