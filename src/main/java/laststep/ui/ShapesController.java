package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import laststep.message.Messages;
import laststep.workbench.NetworkBox;
import laststep.workbench.ShapeWalk;
import laststep.workbench.Shapes;

/** The strip of shapes above the charts: a box for each part of the network, which opens what it holds. */
final class ShapesController {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final ShapeWalk walk;
    private final Messages messages;
    private final FlowPane strip = new FlowPane();
    private final Label summary = new Label();
    private List<NetworkBox> shown = List.of();

    ShapesController(ShapeWalk walk, Messages messages) {
        this.walk = walk;
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
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        return new View(
                card, walk.shapes().subscribe(this::show).and(walk.opened().subscribe(this::mark)));
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && walk.opened().get().isPresent()) {
            walk.close();
            key.consume();
        }
    }

    private void show(Shapes shapes) {
        if (shapes == null) {
            return;
        }
        // while a training runs only the numbers change: the boxes stay, and so does the focus
        if (shown.stream()
                .map(NetworkBox::id)
                .toList()
                .equals(shapes.boxes().stream().map(NetworkBox::id).toList())) {
            for (int k = 0; k < shapes.boxes().size(); k++) {
                fill(button(k), shapes.boxes().get(k));
            }
        } else {
            List<Node> row = new ArrayList<>();
            for (NetworkBox box : shapes.boxes()) {
                row.add(item(box, row.isEmpty()));
            }
            strip.getChildren().setAll(row);
        }
        shown = shapes.boxes();
        mark(walk.opened().get());
        summary.setText(messages.word(shapes.summary()));
        summary.pseudoClassStateChanged(WRONG, !shapes.fits());
    }

    private Node item(NetworkBox box, boolean first) {
        Button button = new Button();
        button.setId("box-" + box.id());
        button.getStyleClass().add("shape-box");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                button.fire();
                key.consume();
            }
        });
        fill(button, box);
        Label arrow = new Label("→");
        arrow.getStyleClass().add("what");
        HBox item = first ? new HBox(button) : new HBox(arrow, button);
        item.getStyleClass().add("shape-item");
        return item;
    }

    private void fill(Button button, NetworkBox box) {
        Label name = new Label(box.name());
        name.getStyleClass().add("what");
        Label shape = new Label(box.shape());
        shape.getStyleClass().add("shape");
        Label count = new Label(box.parameters() > 0 ? messages.get("train.parameters", box.parameters()) : "");
        count.getStyleClass().add("what");
        VBox content = new VBox(name, shape, count);
        content.getStyleClass().add("shape-words");
        button.setGraphic(content);
        button.setAccessibleText(messages.get("walk.open", box.name(), box.shape(), Math.max(0, box.parameters())));
        button.setOnAction(pressed -> walk.toggle(box));
    }

    private Button button(int box) {
        List<Node> item = ((HBox) strip.getChildren().get(box)).getChildren();
        return (Button) item.get(item.size() - 1);
    }

    private void mark(Optional<NetworkBox> opened) {
        for (int k = 0; k < shown.size(); k++) {
            String id = shown.get(k).id();
            button(k)
                    .pseudoClassStateChanged(
                            OPENED, opened.filter(box -> box.id().equals(id)).isPresent());
        }
    }
}
