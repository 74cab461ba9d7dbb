package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import laststep.inspect.Laboratory;
import laststep.inspect.Reading;
import laststep.message.Messages;
import laststep.workbench.ClassShare;

/** What the weights answer under one reading: a bar a class, and whether they were trained for it. To be chosen. */
final class ReadingCell extends ToggleButton {
    /** So many classes are shown, and of more the most probable. */
    private static final int CLASSES = 3;

    private final Reading reading;
    private final Messages messages;
    private final List<ClassBar> bars = new ArrayList<>();
    private final VBox lines = new VBox();
    private final Label trained;

    ReadingCell(Reading reading, Messages messages) {
        this.reading = reading;
        this.messages = messages;
        trained = new Label(messages.get("laboratory.trained"));
        trained.getStyleClass().add("reading-trained");
        HBox badge = new HBox(trained);
        badge.visibleProperty().bind(trained.visibleProperty());
        badge.managedProperty().bind(trained.visibleProperty());
        VBox content = new VBox(badge, lines);
        content.prefWidthProperty().bind(widthProperty().subtract(16));
        setGraphic(content);
        getStyleClass().add("reading");
        setId("reading-" + reading.way().id() + (reading.packed() ? "-packed" : "-book"));
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(10); // its column says how wide it is
    }

    Reading reading() {
        return reading;
    }

    void show(Laboratory laboratory) {
        List<Integer> classes = laboratory.shown(reading, CLASSES);
        while (bars.size() < classes.size()) {
            bars.add(new ClassBar(messages, "laboratory.probability"));
        }
        bars.subList(classes.size(), bars.size()).clear();
        if (lines.getChildren().size() != bars.size()) {
            lines.getChildren().setAll(bars);
        }
        int predicted = laboratory.predicted(reading);
        for (int k = 0; k < classes.size(); k++) {
            int label = classes.get(k);
            String name = laboratory.labels().get(label);
            bars.get(k).show(new ClassShare(label, name, laboratory.probability(reading, label)), label == predicted);
        }
        boolean own = reading.equals(laboratory.trained());
        trained.setVisible(own);
        setAccessibleText(messages.get(
                own ? "laboratory.cell.trained" : "laboratory.cell",
                reading.way().id(),
                messages.get(reading.packed() ? "laboratory.packed" : "laboratory.book"),
                bars.stream().map(ClassBar::getAccessibleText).collect(Collectors.joining(", "))));
    }
}
