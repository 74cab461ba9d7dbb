package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.WalkValues;

/** Shows the numbers of one part of the network, each kind in its way. */
final class WalkNumbers {
    private final Messages messages;
    private final MatrixView matrix;
    private final ScaleBar scale;
    private final Label cell = new Label();
    private final Node matrixBox;
    private final Subscription listening;

    WalkNumbers(ObservableValue<LaneColours> colours, Messages messages) {
        this.messages = messages;
        matrix = new MatrixView(colours, messages, cell::setText);
        scale = new ScaleBar(messages, colours);
        cell.getStyleClass().add("hint");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(cell, space, scale);
        foot.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = scroll(matrix);
        scroll.viewportBoundsProperty().subscribe(seen -> matrix.setViewport(seen.getHeight()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        matrixBox = new VBox(scroll, foot);
        listening = colours.subscribe(now -> {
            matrix.paint();
            scale.paint();
        });
    }

    Subscription listening() {
        return listening;
    }

    Node of(WalkValues.Content content) {
        if (content instanceof WalkValues.Ids ids) {
            return ids(ids);
        }
        if (content instanceof WalkValues.Matrix values) {
            matrix.show(values);
            scale.show(values.scale());
            return matrixBox;
        }
        if (content instanceof WalkValues.Classes classes) {
            return classes(classes);
        }
        return loss((WalkValues.Loss) content);
    }

    private static ScrollPane scroll(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "form-scroll");
        return scroll;
    }

    private static Node ids(WalkValues.Ids ids) {
        FlowPane tokens = new FlowPane();
        tokens.getStyleClass().add("tokens");
        for (int t = 0; t < ids.ids().size(); t++) {
            Label token = new Label(ids.tokens().get(t));
            Label id = new Label(ids.read(t));
            id.getStyleClass().add("hint");
            VBox both = new VBox(token, id);
            both.setAlignment(Pos.CENTER);
            both.getStyleClass().add("token");
            tokens.getChildren().add(both);
        }
        return scroll(tokens);
    }

    private Node classes(WalkValues.Classes classes) {
        GridPane grid = grid();
        grid.addRow(
                0,
                head("walk.column.class"),
                head(classes.logProbabilities() ? "walk.column.logProbability" : "walk.column.logit"),
                head(classes.logProbabilities() ? "walk.column.probability" : ""));
        for (int k = 0; k < classes.values().length; k++) {
            Label name = new Label(classes.names().get(k));
            grid.addRow(k + 1, name, number(classes.values()[k]));
            if (classes.logProbabilities()) {
                ProgressBar bar = new ProgressBar(classes.probability(k));
                bar.setAccessibleText(classes.names().get(k));
                grid.addRow(k + 1, number(classes.probability(k)), bar);
            }
            if (k == classes.right()) {
                Label right = new Label(messages.get("walk.right"));
                right.getStyleClass().add("walk-label");
                grid.add(right, 4, k + 1);
            }
        }
        return scroll(grid);
    }

    private Node loss(WalkValues.Loss loss) {
        if (loss.label().isEmpty()) {
            return new Label(messages.get("walk.loss.unlabelled"));
        }
        GridPane grid = grid();
        grid.addRow(0, new Label(messages.get("walk.loss.sentence", loss.label())), number(loss.sentence()));
        Label mean = new Label(messages.get("walk.loss.mean", loss.sentences()));
        Label value = number(loss.mean());
        mean.getStyleClass().add("card-title");
        value.getStyleClass().add("card-title");
        grid.addRow(1, mean, value);
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("walk-grid");
        return grid;
    }

    private Label head(String key) {
        Label head = new Label(key.isEmpty() ? "" : messages.get(key));
        head.getStyleClass().add("hint");
        return head;
    }

    private Label number(double value) {
        Label number = new Label(messages.get("walk.number", value));
        number.setMaxWidth(Double.MAX_VALUE);
        number.setAlignment(Pos.CENTER_RIGHT);
        return number;
    }
}
