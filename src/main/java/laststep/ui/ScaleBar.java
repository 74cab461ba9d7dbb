package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
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
        paint(new LaneCanvasPen(getGraphicsContext2D()));
    }

    /** Draws the bar somewhere else. */
    void paint(LanePen pen) {
        int[] palette = colours.getValue().heat().of(scale);
        int[] pixels = new int[(int) WIDTH];
        for (int x = 0; x < pixels.length; x++) {
            pixels[x] = palette[(int) (x / (WIDTH - 1) * (palette.length - 1))];
        }
        pen.band(0, 3, WIDTH, BAR, pixels);
        pen.frame(new LanePen.Line(colours.getValue().chart().grid(), 1), 0.5, 3.5, WIDTH - 1, BAR - 1);
        number(pen, scale.low(), TextAlignment.LEFT, 0);
        number(pen, (scale.low() + scale.high()) / 2, TextAlignment.CENTER, WIDTH / 2);
        number(pen, scale.high(), TextAlignment.RIGHT, WIDTH);
    }

    private void number(LanePen pen, double value, TextAlignment side, double x) {
        Color muted = colours.getValue().chart().mutedText();
        pen.words(messages.get("inspect.scale", value), LaneText.TINY, muted, side, x, 19);
    }
}
