package laststep.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.TrainTab;
import laststep.workbench.TrainViewModel;

/** The Train place: settings on the left; on the right, a tab each, what they make and what became of them. */
public final class TrainPlace implements ViewFactory {
    private final TrainViewModel model;
    private final UnsavedWork unsaved;
    private final Map<TrainTab, ViewFactory> tabs;

    public TrainPlace(TrainViewModel model, UnsavedWork unsaved, Map<TrainTab, ViewFactory> tabs) {
        this.model = model;
        this.unsaved = unsaved;
        this.tabs = new EnumMap<>(tabs);
    }

    @Override
    public View create(Messages messages) {
        Frame frame = new Frame();
        HBox root = Views.load("train.fxml", frame, messages);
        View form = new TrainFormController(model, unsaved, messages).open();
        frame.left.getChildren().add(form.root());
        return new View(root, form.listening().and(fill(frame.tabs, messages)));
    }

    /** A tab for each; which of them is open outlives the view. */
    private Subscription fill(TabPane pane, Messages messages) {
        Map<TrainTab, Tab> made = new EnumMap<>(TrainTab.class);
        Subscription listening = Subscription.EMPTY;
        for (Map.Entry<TrainTab, ViewFactory> entry : tabs.entrySet()) {
            View content = entry.getValue().create(messages);
            String id = entry.getKey().name().toLowerCase(Locale.ROOT);
            Tab tab = new Tab(messages.get("train.tab." + id), content.root());
            tab.setId("tab-" + id);
            tab.setUserData(entry.getKey());
            content.root().addEventHandler(KeyEvent.KEY_PRESSED, TrainPlace::keepFromTabs);
            made.put(entry.getKey(), tab);
            listening = listening.and(content.listening());
        }
        pane.getTabs().setAll(made.values());
        return listening
                .and(model.tab().subscribe(which -> pane.getSelectionModel().select(made.get(which))))
                .and(pane.getSelectionModel()
                        .selectedItemProperty()
                        .subscribe(tab -> model.tab().set((TrainTab) tab.getUserData())));
    }

    /** A key that nobody in a tab wants would make the pane open another one. */
    private static void keepFromTabs(KeyEvent key) {
        if (key.getCode().isNavigationKey()) {
            key.consume();
        }
    }

    private static final class Frame {
        @FXML
        private VBox left;

        @FXML
        private TabPane tabs;
    }
}
