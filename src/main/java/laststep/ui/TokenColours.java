package laststep.ui;

import javafx.geometry.Insets;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import laststep.inspect.Scale;

/** Words on the colour of a value, as Karpathy et al. (2015) show what a unit does to a text. */
final class TokenColours {
    private static final CornerRadii ROUND = new CornerRadii(3);
    private static final Color DARK = Color.web("#14181d");
    private static final Color LIGHT = Color.web("#f6f8fa");

    private TokenColours() {}

    /** @param label gets the value's colour behind its words, and words that can be read on it */
    static void paint(Labeled label, double value, Scale scale, LaneColours colours) {
        int pixel = colours.heat().of(scale)[scale.colour(value)];
        Color colour = Color.rgb(pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff);
        label.setBackground(new Background(new BackgroundFill(colour, ROUND, Insets.EMPTY)));
        label.setTextFill(luminance(colour) > 0.36 ? DARK : LIGHT);
    }

    private static double luminance(Color colour) {
        return 0.299 * colour.getRed() * colour.getRed()
                + 0.587 * colour.getGreen() * colour.getGreen()
                + 0.114 * colour.getBlue() * colour.getBlue();
    }
}
