package laststep.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * What the colours and shapes of a map mean.
 *
 * @param title what the points are coloured by
 * @param entries a line each
 * @param scale the colours of a quantity, or nothing
 */
record MapLegend(String title, List<Entry> entries, Optional<Scale> scale) {
    MapLegend {
        entries = List.copyOf(entries);
    }

    /** One look and its meaning. */
    record Entry(String words, Color colour, MapShape shape) {}

    /** A quantity's colours from low to high, and what its ends are. @param pixels not to be modified */
    record Scale(int[] pixels, String low, String high) {}
}
