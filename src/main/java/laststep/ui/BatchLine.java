package laststep.ui;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import laststep.inspect.Laboratory;
import laststep.message.Messages;
import laststep.workbench.ClassShare;

/** One answer in one mini-batch: the probability of one class, and the answer where it is another one. */
final class BatchLine extends HBox {
    private final Messages messages;
    private final ClassBar bar;
    private final Label flips = new Label();

    /** @param key names the line; with {@code .about}, it says what it is */
    BatchLine(String key, Messages messages) {
        this.messages = messages;
        bar = new ClassBar(messages, "laboratory.probability");
        Label caption = new Label(messages.get(key));
        caption.getStyleClass().add("caption");
        caption.setTooltip(new Tooltip(messages.get(key + ".about")));
        flips.getStyleClass().add("flips");
        flips.setMinWidth(USE_PREF_SIZE);
        setHgrow(bar, Priority.ALWAYS);
        getStyleClass().add("batch-line");
        getChildren().addAll(caption, bar, flips);
    }

    /** @param label the class whose probability is compared */
    void show(Laboratory laboratory, IntToDoubleFunction probability, int label) {
        int best = IntStream.range(0, laboratory.labels().size())
                .reduce(label, (a, b) -> probability.applyAsDouble(b) > probability.applyAsDouble(a) ? b : a);
        String name = laboratory.labels().get(label);
        bar.show(new ClassShare(label, name, probability.applyAsDouble(label)), best == label);
        boolean flipped = best != label;
        flips.setText(
                flipped
                        ? messages.get(
                                "laboratory.line.flips", laboratory.labels().get(best))
                        : "");
        flips.setVisible(flipped);
        flips.setManaged(flipped);
    }
}
