package laststep.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import laststep.message.Messages;

/** Tabs of which only the open one is in the window: what is not seen is neither made nor drawn. */
final class OpenTab {
    private OpenTab() {}

    /**
     * Fills a pane with a tab for each; its id is {@code tab-} and the tab's name.
     *
     * @param pane loses the tabs it had
     * @param open which of them is open; outlives the view
     * @param tabs at least one, with what shows it
     * @param keys what the bundles' keys of the titles begin with
     * @return to be unsubscribed with the view
     */
    static <T extends Enum<T>> Subscription fill(
            TabPane pane, Property<T> open, Map<T, ViewFactory> tabs, String keys, Messages messages) {
        Map<T, Tab> made = new LinkedHashMap<>();
        tabs.keySet().forEach(which -> made.put(which, tab(which, keys, messages)));
        pane.getTabs().setAll(made.values());
        Map<T, View> opened = new HashMap<>();
        Subscription opening = open.subscribe(which -> {
            View view = opened.computeIfAbsent(which, first -> content(tabs.get(first), messages));
            made.forEach((other, tab) -> tab.setContent(other == which ? view.root() : null));
            pane.getSelectionModel().select(made.get(which));
        });
        return Subscription.combine(
                opening,
                pane.getSelectionModel()
                        .selectedItemProperty()
                        .subscribe(tab -> made.forEach((which, its) -> {
                            if (its == tab) {
                                open.setValue(which);
                            }
                        })),
                () -> opened.values().forEach(view -> view.listening().unsubscribe()));
    }

    private static View content(ViewFactory factory, Messages messages) {
        View content = factory.create(messages);
        content.root().addEventHandler(KeyEvent.KEY_PRESSED, OpenTab::keepFromTabs);
        return content;
    }

    private static Tab tab(Enum<?> which, String keys, Messages messages) {
        String id = which.name().toLowerCase(Locale.ROOT);
        Tab tab = new Tab(messages.get(keys + id));
        tab.setId("tab-" + id);
        return tab;
    }

    /** A key that nobody in a tab wants would make the pane open another one. */
    private static void keepFromTabs(KeyEvent key) {
        if (key.getCode().isNavigationKey()) {
            key.consume();
        }
    }
}
