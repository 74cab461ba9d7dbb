package laststep.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Into an SVG file. Text stays text; where Pretendard is missing, another Korean font takes its place. */
class MapSvgPen implements MapPen {
    private static final String FONTS = "Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif";

    private final StringBuilder svg = new StringBuilder();
    private int groups;

    MapSvgPen(double width, double height) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" "
                        + "font-family=\"" + FONTS + "\">",
                number(width),
                number(height),
                number(width),
                number(height));
    }

    /** Text for people who do not see the picture. */
    void describe(String title, String description) {
        add("<title>%s</title>", escaped(title));
        add("<desc>%s</desc>", escaped(description));
    }

    /** What follows is as opaque as this, until {@link #endGroup}, and seen in this rectangle only. */
    void beginGroup(double opacity, double x, double y, double width, double height) {
        groups++;
        add(
                "<clipPath id=\"part-%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>",
                groups, number(x), number(y), number(width), number(height));
        add(
                "<g clip-path=\"url(#part-%d)\" fill-opacity=\"%s\" stroke-opacity=\"%s\">",
                groups, number(opacity), number(opacity));
    }

    /** What follows is moved by so much, until {@link #endGroup}. */
    void beginShift(double x, double y) {
        add("<g transform=\"translate(%s %s)\">", number(x), number(y));
    }

    void endGroup() {
        add("</g>");
    }

    @Override
    public void words(String words, Font font, Color colour, TextAlignment side, double x, double y) {
        String anchor = side == TextAlignment.CENTER ? "middle" : side == TextAlignment.RIGHT ? "end" : "start";
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\" dominant-baseline=\"central\" fill=\"%s\">"
                        + "%s</text>",
                number(x),
                number(y),
                number(font.getSize()),
                font.getStyle().contains("Bold") ? " font-weight=\"bold\"" : "",
                anchor,
                web(colour),
                escaped(words));
    }

    @Override
    public void mark(MapShape shape, double x, double y, double radius, Color colour) {
        if (colour.getOpacity() == 0) {
            return;
        }
        String fill = web(colour);
        switch (shape) {
            case DISC ->
                add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>", number(x), number(y), number(radius), fill);
            case SQUARE -> box(x - 0.85 * radius, y - 0.85 * radius, 1.7 * radius, 1.7 * radius, colour);
            case TRIANGLE ->
                path(
                        "M%s %sL%s %sL%s %sZ",
                        fill, x - radius, y + 0.8 * radius, x, y - 1.1 * radius, x + radius, y + 0.8 * radius);
            case DIAMOND -> {
                double reach = 1.15 * radius;
                path("M%s %sL%s %sL%s %sL%s %sZ", fill, x - reach, y, x, y - reach, x + reach, y, x, y + reach);
            }
            case CROSS ->
                add(
                        "<path d=\"M%s %sL%s %sM%s %sL%s %s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                        number(x - radius),
                        number(y - radius),
                        number(x + radius),
                        number(y + radius),
                        number(x - radius),
                        number(y + radius),
                        number(x + radius),
                        number(y - radius),
                        fill,
                        number(0.7 * radius));
        }
    }

    private void path(String pattern, String fill, double... corners) {
        Object[] numbers = new Object[corners.length];
        for (int k = 0; k < corners.length; k++) {
            numbers[k] = number(corners[k]);
        }
        add("<path d=\"" + pattern + "\" fill=\"" + fill + "\"/>", numbers);
    }

    @Override
    public void ring(double x, double y, double radius, Color colour, double thickness) {
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>",
                number(x), number(y), number(radius), web(colour), number(thickness));
    }

    @Override
    public void box(double x, double y, double width, double height, Color colour) {
        rounded(x, y, width, height, 0, colour);
    }

    /** A box with round corners. Nothing if it has no surface. */
    final void rounded(double x, double y, double width, double height, double radius, Color colour) {
        if (width <= 0 || height <= 0) {
            return;
        }
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s fill=\"%s\"%s/>",
                number(x),
                number(y),
                number(width),
                number(height),
                radius > 0 ? " rx=\"" + number(radius) + "\"" : "",
                web(colour),
                colour.getOpacity() < 1 ? " fill-opacity=\"" + number(colour.getOpacity()) + "\"" : "");
    }

    @Override
    public void band(double x, double y, double width, double height, int[] pixels) {
        for (int k = 0; k < pixels.length; k++) {
            add(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#%06x\"/>",
                    number(x + k * width / pixels.length),
                    number(y),
                    number(width / pixels.length + 0.5),
                    number(height),
                    pixels[k] & 0xffffff);
        }
    }

    /** The file's bytes, in UTF-8. */
    byte[] bytes() {
        return (svg + "</svg>\n").getBytes(StandardCharsets.UTF_8);
    }

    final void add(String pattern, Object... arguments) {
        svg.append(String.format(Locale.ROOT, pattern, arguments)).append('\n');
    }

    static String number(double value) {
        return Double.toString(Math.round(value * 100) / 100.0);
    }

    static String web(Color colour) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /** Control characters are not allowed in XML, whatever a corpus holds. */
    private static String escaped(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
