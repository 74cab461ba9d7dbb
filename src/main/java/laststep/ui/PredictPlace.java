package laststep.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.Place;
import laststep.workbench.PredictLinesViewModel;
import laststep.workbench.PredictTab;
import laststep.workbench.PredictViewModel;
import laststep.workbench.Settings;

/** The Predict place: what is missing until there is a model; then one sentence as it is typed, and many of them at once. */
public final class PredictPlace implements ViewFactory {
    private final PredictViewModel model;
    private final PredictLinesViewModel lines;
    private final WaysToModel ways;
    private final FileDialogs dialogs;
    private final Settings settings;

    public PredictPlace(
            PredictViewModel model,
            PredictLinesViewModel lines,
            WaysToModel ways,
            FileDialogs dialogs,
            Settings settings) {
        this.model = model;
        this.lines = lines;
        this.ways = ways;
        this.dialogs = dialogs;
        this.settings = settings;
    }

    @Override
    public View create(Messages messages) {
        View one = new PredictController(model, lines.topK(), dialogs, settings, messages).open();
        View many = new PredictLinesController(lines, dialogs, messages).open();
        PredictOfferController frame = new PredictOfferController(lines, messages);
        View framed = frame.open();
        Subscription listening = framed.listening()
                .and(one.listening())
                .and(many.listening())
                .and(fill(frame.tabs(), new EnumMap<>(Map.of(PredictTab.ONE, one, PredictTab.MANY, many)), messages));
        return NoModelController.instead(
                ways.shownIn(Place.PREDICT, messages), new View(framed.root(), listening), model.hasModel());
    }

    /** A tab for each; which of them is open outlives the view. */
    private Subscription fill(TabPane pane, Map<PredictTab, View> views, Messages messages) {
        Map<PredictTab, Tab> tabs = new EnumMap<>(PredictTab.class);
        views.forEach((which, view) -> {
            String id = which.name().toLowerCase(Locale.ROOT);
            Tab tab = new Tab(messages.get("predict.tab." + id), view.root());
            tab.setId("tab-" + id);
            tab.setUserData(which);
            view.root().addEventHandler(KeyEvent.KEY_PRESSED, PredictPlace::keepFromTabs);
            tabs.put(which, tab);
        });
        pane.getTabs().setAll(tabs.values());
        return lines.tab()
                .subscribe(which -> pane.getSelectionModel().select(tabs.get(which)))
                .and(pane.getSelectionModel()
                        .selectedItemProperty()
                        .subscribe(tab -> lines.tab().set((PredictTab) tab.getUserData())));
    }

    /** A key that nobody in a tab wants would make the pane open the other one. */
    private static void keepFromTabs(KeyEvent key) {
        if (key.getCode().isNavigationKey()) {
            key.consume();
        }
    }
}
