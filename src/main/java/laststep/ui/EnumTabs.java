package laststep.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.util.Subscription;
import laststep.message.Messages;

/** A tab for each value of an enum. Each is made when it is first looked at; which one is open outlives the view. */
final class EnumTabs<T extends Enum<T>> {
    private final Class<T> type;
    private final ObjectProperty<T> chosen;
    private final Function<T, String> title;
    private final Messages messages;

    /** @param title the key of a tab's title */
    EnumTabs(Class<T> type, ObjectProperty<T> chosen, Function<T, String> title, Messages messages) {
        this.type = type;
        this.chosen = chosen;
        this.title = title;
        this.messages = messages;
    }

    Subscription fill(TabPane pane, Function<T, View> content) {
        Map<T, Tab> tabs = new EnumMap<>(type);
        Stream.of(type.getEnumConstants()).forEach(which -> tabs.put(which, tab(which)));
        pane.getTabs().setAll(tabs.values());
        Map<T, View> opened = new EnumMap<>(type);
        Subscription opening = chosen.subscribe(which -> {
            View view = opened.computeIfAbsent(which, content);
            // of the others nothing is in the window: what is not seen is not drawn
            tabs.forEach((other, tab) -> tab.setContent(other == which ? view.root() : null));
            pane.getSelectionModel().select(tabs.get(which));
        });
        return opening.and(pane.getSelectionModel()
                        .selectedItemProperty()
                        .subscribe(tab -> chosen.set(type.cast(tab.getUserData()))))
                .and(() -> opened.values().forEach(view -> view.listening().unsubscribe()));
    }

    private Tab tab(T which) {
        Tab tab = new Tab(messages.get(title.apply(which)));
        tab.setId("tab-" + which.name().toLowerCase(Locale.ROOT));
        tab.setUserData(which);
        return tab;
    }
}
