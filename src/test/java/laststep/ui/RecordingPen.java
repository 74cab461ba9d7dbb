package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Writes down what is drawn instead of drawing it. Places are those of the whole picture. */
final class RecordingPen implements LanePen {
    record Words(String words, double x, double y) {}

    record Mark(MapShape shape, double x, double y, Color colour) {}

    record Box(double x, double y, double width, double height, Color colour) {}

    record Heat(HeatImage image, int column, double y, double height) {}

    final List<Words> words = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    final List<Heat> heats = new ArrayList<>();
    private double left;
    private double top;

    /** Where an axis has this number. */
    double y(String number) {
        return words.stream()
                .filter(one -> one.words().equals(number))
                .findFirst()
                .orElseThrow()
                .y();
    }

    @Override
    public void words(String text, Font font, Color colour, TextAlignment side, double x, double y) {
        words.add(new Words(text, left + x, top + y));
    }

    @Override
    public void mark(MapShape shape, double x, double y, double radius, Color colour) {
        marks.add(new Mark(shape, left + x, top + y, colour));
    }

    @Override
    public void ring(double x, double y, double radius, Color colour, double thickness) {
        throw new UnsupportedOperationException("lanes have no rings");
    }

    @Override
    public void box(double x, double y, double width, double height, Color colour) {
        boxes.add(new Box(left + x, top + y, width, height, colour));
    }

    @Override
    public void band(double x, double y, double width, double height, int[] pixels) {
        // the scale, which is not asked for
    }

    @Override
    public void line(Line how, double[] xs, double[] ys) {
        // its points are marked
    }

    @Override
    public void area(Color colour, double[] xs, double[] ys) {
        // the head of an arrow
    }

    @Override
    public void frame(Line how, double x, double y, double width, double height) {
        // around what decides
    }

    @Override
    public void heat(HeatImage image, int column, double x, double y, double width, double height) {
        heats.add(new Heat(image, column, top + y, height));
    }

    @Override
    public void shifted(double x, double y, Runnable drawing) {
        left += x;
        top += y;
        drawing.run();
        left -= x;
        top -= y;
    }
}
