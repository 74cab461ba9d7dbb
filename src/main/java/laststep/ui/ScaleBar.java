package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.inspect.Scale;
import laststep.message.Messages;

/** A heat map's colours, with the values of both ends and the middle. */
final class ScaleBar extends Canvas {
    private static final double WIDTH = 104;
    private static final double BAR = 8;

    private final Messages messages;
    private final ObservableValue<LaneColours> colours;
    private Scale scale = new Scale(-1, 1, true);

    ScaleBar(Messages messages, ObservableValue<LaneColours> colours) {
        super(WIDTH, 26);
        this.messages = messages;
        this.colours = colours;
    }

    void show(Scale newScale) {
        scale = newScale;
        paint();
    }

    void paint() {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        paint(getGraphicsContext2D());
    }

    /** Draws the bar on another canvas. */
    void paint(GraphicsContext g) {
        int[] palette = colours.getValue().heat().of(scale);
        for (int x = 0; x < WIDTH; x++) {
            int argb = palette[(int) (x / (WIDTH - 1) * (palette.length - 1))];
            g.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
            g.fillRect(x, 3, 1, BAR);
        }
        g.setStroke(colours.getValue().chart().grid());
        g.strokeRect(0.5, 3.5, WIDTH - 1, BAR - 1);
        number(g, scale.low(), TextAlignment.LEFT, 0);
        number(g, (scale.low() + scale.high()) / 2, TextAlignment.CENTER, WIDTH / 2);
        number(g, scale.high(), TextAlignment.RIGHT, WIDTH);
    }

    private void number(GraphicsContext g, double value, TextAlignment side, double x) {
        Color muted = colours.getValue().chart().mutedText();
        LaneText.draw(g, messages.get("inspect.scale", value), LaneText.TINY, muted, side, x, 19);
    }
}
