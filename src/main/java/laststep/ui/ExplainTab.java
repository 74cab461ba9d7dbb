package laststep.ui;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.InspectViewModel;

/** Why the sentence is taken for its class, over what becomes of the answer when its words are exchanged. */
public final class ExplainTab implements ViewFactory {
    private static final double EXPLAINED_SHARE = 0.54;

    private final InspectViewModel model;
    private final Charts charts;
    private final LaneTools tools;

    public ExplainTab(InspectViewModel model, Charts charts, LaneTools tools) {
        this.model = model;
        this.charts = charts;
        this.tools = tools;
    }

    @Override
    public View create(Messages messages) {
        View choices = new ExplainChoices(model.explain(), messages).open();
        View explained = new ExplainController(model, charts, messages).open();
        View swap = new SwapController(model.explain().swap(), tools.dialogs(), tools.saver(), messages).open();
        SplitPane split = new SplitPane(explained.root(), swap.root());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(EXPLAINED_SHARE);
        Dividers.remember(split, "explain", tools.settings().dividers());
        VBox root = new VBox(choices.root(), split);
        root.getStyleClass().add("inspect-tab");
        EventHandler<KeyEvent> stop = this::pressed;
        // the whole window's: while one types, the sentence's field has the focus
        Subscription keys = root.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, stop);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, stop);
            }
        });
        VBox.setVgrow(split, Priority.ALWAYS);
        Subscription listening = Subscription.combine(
                choices.listening(),
                explained.listening(),
                swap.listening(),
                keys,
                () -> Optional.ofNullable(root.getScene())
                        .ifPresent(scene -> scene.removeEventHandler(KeyEvent.KEY_PRESSED, stop)));
        return NoSentenceController.instead(model, new View(root, listening), messages);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && model.explain().progress().get() != null) {
            model.explain().stop();
            key.consume();
        }
    }
}
