package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import laststep.workbench.Place;

/** A key and what it does: a key of the message bundles. */
record Shortcut(String keys, String messageKey) {
    static List<Shortcut> all(List<Place> places) {
        List<Shortcut> all = new ArrayList<>();
        all.add(of("Shortcut+O", "menu.open.corpus"));
        all.add(of("Shortcut+Shift+O", "menu.open.model"));
        all.add(of("Shortcut+S", "menu.save.model"));
        places.forEach(place -> all.add(of("Shortcut+" + (place.ordinal() + 1), place.key())));
        all.add(of("Shortcut+Enter", "shortcuts.start"));
        all.add(of("Space", "shortcuts.pause"));
        all.add(of("Shortcut+F", "shortcuts.search"));
        all.add(of("Shortcut+C", "shortcuts.copy"));
        all.add(of("F2", "shortcuts.rename"));
        all.add(of("Delete", "shortcuts.delete"));
        all.add(of("Esc", "shortcuts.cancel"));
        all.add(of("Shortcut+Q", "menu.quit"));
        return all;
    }

    private static Shortcut of(String combination, String messageKey) {
        return new Shortcut(KeyCombination.valueOf(combination).getDisplayText(), messageKey);
    }
}
