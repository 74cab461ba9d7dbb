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
        tabs.keySet().forEach(which -> made.put(which, tab(which, messages)));
        pane.getTabs().setAll(made.values());
        Map<TrainTab, View> opened = new EnumMap<>(TrainTab.class);
        Subscription opening = model.tab().subscribe(which -> {
            View view = opened.computeIfAbsent(which, first -> content(first, messages));
            // of the others nothing is in the window: what is not seen is not drawn
            made.forEach((other, tab) -> tab.setContent(other == which ? view.root() : null));
            pane.getSelectionModel().select(made.get(which));
        });
        return opening.and(pane.getSelectionModel()
                        .selectedItemProperty()
                        .subscribe(tab -> model.tab().set((TrainTab) tab.getUserData())))
                .and(() -> opened.values().forEach(view -> view.listening().unsubscribe()));
    }

    private View content(TrainTab which, Messages messages) {
        View content = tabs.get(which).create(messages);
        content.root().addEventHandler(KeyEvent.KEY_PRESSED, TrainPlace::keepFromTabs);
        return content;
    }

    private static Tab tab(TrainTab which, Messages messages) {
        String id = which.name().toLowerCase(Locale.ROOT);
        Tab tab = new Tab(messages.get("train.tab." + id));
        tab.setId("tab-" + id);
        tab.setUserData(which);
        return tab;
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
