package laststep.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.EvaluateTab;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluationResult;
import laststep.workbench.Place;
import laststep.workbench.Settings;

/** The Evaluate place: what is missing until there is a model; then figures, who is taken for whom, and the sentences. */
public final class EvaluatePlace implements ViewFactory {
    private static final KeyCombination START = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final double MATRIX_SHARE = 0.46;

    private final EvaluateViewModel model;
    private final WaysToModel ways;
    private final FileDialogs dialogs;
    private final Settings settings;
    private final Charts charts;

    public EvaluatePlace(
            EvaluateViewModel model, WaysToModel ways, FileDialogs dialogs, Settings settings, Charts charts) {
        this.model = model;
        this.ways = ways;
        this.dialogs = dialogs;
        this.settings = settings;
        this.charts = charts;
    }

    @Override
    public View create(Messages messages) {
        return NoModelController.instead(ways.shownIn(Place.EVALUATE, messages), full(messages), model.hasModel());
    }

    private View full(Messages messages) {
        Frame frame = new Frame();
        VBox root = Views.load("evaluate.fxml", frame, messages);
        View head = new EvaluateController(model, dialogs, messages).open();
        View sentences = new EvaluatedSentencesController(model, dialogs, messages).open();
        frame.head.getChildren().add(head.root());
        frame.right.getChildren().add(sentences.root());
        frame.split.setDividerPositions(MATRIX_SHARE);
        Dividers.remember(frame.split, "evaluate", settings.dividers());
        startsByKey(root);
        return new View(
                root,
                Subscription.combine(
                        model.result().subscribe(found -> show(frame, found)),
                        OpenTab.fill(frame.tabs, model.tab(), tabs(), "evaluate.tab.", messages),
                        head.listening(),
                        sentences.listening()));
    }

    private Map<EvaluateTab, ViewFactory> tabs() {
        Map<EvaluateTab, ViewFactory> tabs = new EnumMap<>(EvaluateTab.class);
        for (EvaluateTab which : EvaluateTab.values()) {
            tabs.put(which, messages -> content(which, messages));
        }
        return tabs;
    }

    private View content(EvaluateTab which, Messages messages) {
        return switch (which) {
            case CONFUSION -> confusion(messages);
            case CURVES -> new CurvesController(model, charts, messages).open();
            case CALIBRATION -> new CalibrationController(model, dialogs, charts, messages).open();
            case SLICES -> new SlicesController(model, dialogs, messages).open();
            case AGAINST -> new AgainstController(model, dialogs, messages).open();
            case BASELINE -> new BaselineController(model, dialogs, messages).open();
        };
    }

    private View confusion(Messages messages) {
        View matrix = new ConfusionController(model, dialogs, messages).open();
        View classes = new ClassFiguresController(model, dialogs, messages).open();
        VBox both = new VBox(matrix.root(), classes.root());
        both.getStyleClass().add("evaluate-tab");
        return new View(both, matrix.listening().and(classes.listening()));
    }

    private static void show(Frame frame, EvaluationResult found) {
        frame.split.setVisible(found != null);
    }

    /** While the place stands in the window, Ctrl+Enter examines, wherever the focus is. */
    private void startsByKey(VBox root) {
        EventHandler<KeyEvent> pressed = key -> {
            if (START.match(key)) {
                model.evaluate();
                key.consume();
            }
        };
        root.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            }
        });
    }

    private static final class Frame {
        @FXML
        private VBox head;

        @FXML
        private SplitPane split;

        @FXML
        private TabPane tabs;

        @FXML
        private VBox right;
    }
}
