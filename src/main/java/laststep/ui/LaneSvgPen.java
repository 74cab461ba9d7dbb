package laststep.ui;

import java.util.Base64;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import laststep.ui.chart.PictureFile;

/** Into an SVG file. Small heat maps are rectangles, large ones a picture for each column. */
final class LaneSvgPen extends MapSvgPen implements LanePen {
    private static final int MOST_RECTANGLES = 20_000;

    LaneSvgPen(double width, double height) {
        super(width, height);
    }

    @Override
    public void line(Line how, double[] xs, double[] ys) {
        add("<polyline points=\"%s\" fill=\"none\" stroke-linejoin=\"round\"%s/>", points(xs, ys), stroke(how));
    }

    @Override
    public void area(Color colour, double[] xs, double[] ys) {
        add("<polygon points=\"%s\" fill=\"%s\"/>", points(xs, ys), web(colour));
    }

    @Override
    public void frame(Line how, double x, double y, double width, double height) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\"%s/>",
                number(x), number(y), number(width), number(height), stroke(how));
    }

    @Override
    public void heat(HeatImage image, int column, double x, double y, double width, double height) {
        if ((long) image.rows() * image.columns() > MOST_RECTANGLES) {
            picture(image.column(column), x, y, width, height);
            return;
        }
        double step = height / image.rows();
        for (int row = 0; row < image.rows(); row++) {
            add(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#%06x\"/>",
                    number(x),
                    number(y + row * step),
                    number(width),
                    number(step),
                    image.pixel(row, column) & 0xffffff);
        }
    }

    private void picture(WritableImage image, double x, double y, double width, double height) {
        add(
                "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" "
                        + "style=\"image-rendering:pixelated\" href=\"data:image/png;base64,%s\"/>",
                number(x),
                number(y),
                number(width),
                number(height),
                Base64.getEncoder().encodeToString(PictureFile.png(image)));
    }

    @Override
    public void shifted(double x, double y, Runnable drawing) {
        beginShift(x, y);
        drawing.run();
        endGroup();
    }

    private static String stroke(Line how) {
        String dashes = how.dash() > 0 ? " stroke-dasharray=\"" + number(how.dash()) + "\"" : "";
        return " stroke=\"" + web(how.colour()) + "\" stroke-width=\"" + number(how.thickness()) + "\"" + dashes;
    }

    private static String points(double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int k = 0; k < xs.length; k++) {
            points.append(k == 0 ? "" : " ").append(number(xs[k])).append(',').append(number(ys[k]));
        }
        return points.toString();
    }
}
