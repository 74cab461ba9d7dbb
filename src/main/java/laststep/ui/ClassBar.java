package laststep.ui;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import laststep.message.Messages;
import laststep.workbench.ClassShare;

/** One class: its colour, its name, its probability as a bar and as a number. Changes what it shows without new nodes. */
final class ClassBar extends HBox {
    private static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");

    private final Messages messages;
    private final String format;
    private final Label name = new Label();
    private final Tooltip wholeName = new Tooltip();
    private final Region bar = new Region();
    private final Label percent = new Label();
    private final StackPane track = new StackPane(bar) {
        // laid out by hand: a bar's width is a share of the track's, and changes with every letter typed
        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, getWidth() * share, getHeight());
        }
    };
    private double share;
    private int colour = -1;

    ClassBar(Messages messages) {
        this(messages, "predict.percent");
    }

    /** @param format the key of how the probability is written */
    ClassBar(Messages messages, String format) {
        this.messages = messages;
        this.format = format;
        getStyleClass().add("class-bar");
        name.getStyleClass().add("name");
        name.setTooltip(wholeName);
        track.getStyleClass().add("track");
        percent.getStyleClass().add("percent");
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(name, track, percent);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param winner whether this is the model's answer */
    void show(ClassShare now, boolean winner) {
        if (colour != now.index()) {
            colour = now.index();
            name.setGraphic(ClassMark.of(colour));
            bar.getStyleClass().setAll(ClassMark.of(colour).getStyleClass());
            bar.getStyleClass().set(0, "bar-fill");
        }
        name.setText(now.label());
        wholeName.setText(now.label());
        share = now.probability();
        percent.setText(messages.get(format, share));
        pseudoClassStateChanged(WINNER, winner);
        setAccessibleText(now.label() + " " + percent.getText());
        track.requestLayout();
    }
}
