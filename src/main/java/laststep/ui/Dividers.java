package laststep.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.control.SplitPane;
import javafx.scene.control.SplitPane.Divider;

/** Remembers where the dividers of split panes stand. */
final class Dividers {
    private Dividers() {}

    /**
     * Puts the dividers where they stood and remembers where they go.
     *
     * @param name the pane's name in {@code positions}, which is changed
     */
    static void remember(SplitPane pane, String name, Map<String, Double> positions) {
        List<Divider> dividers = pane.getDividers();
        for (int i = 0; i < dividers.size(); i++) {
            Divider divider = dividers.get(i);
            String key = name + "." + i;
            divider.setPosition(positions.getOrDefault(key, divider.getPosition()));
            divider.positionProperty().subscribe((before, now) -> positions.put(key, now.doubleValue()));
        }
    }
}
