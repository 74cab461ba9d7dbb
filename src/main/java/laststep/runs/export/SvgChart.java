package laststep.runs.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import laststep.runs.CurvePoint;

/**
 * A small line chart as inline SVG, coloured by the page's style sheet ({@code .grid}, {@code .axis}, {@code .line-0} …), so that it
 * follows the page from light to dark and onto paper.
 */
final class SvgChart {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 250;
    private static final double LEFT = 52;
    private static final double RIGHT = 20; // half of the last tick's number
    private static final double TOP = 12;
    private static final double BOTTOM = 40;
    private static final int TICKS = 5;

    private final String title;
    private final String xLabel;
    private final List<Line> lines = new ArrayList<>();

    /** @param dots whether each point is marked, as it stands for itself */
    private record Line(String name, String style, List<CurvePoint> points, boolean dots) {}

    /** @param title for those who hear the page, and on hovering. @param xLabel of the axis */
    SvgChart(String title, String xLabel) {
        this.title = title;
        this.xLabel = xLabel;
    }

    /** @param style a class of the page's style sheet */
    SvgChart line(String name, String style, List<CurvePoint> points, boolean dots) {
        List<CurvePoint> finite =
                points.stream().filter(point -> Double.isFinite(point.y())).toList();
        if (!finite.isEmpty()) {
            lines.add(new Line(name, style, finite, dots));
        }
        return this;
    }

    /** The chart with its legend below; empty if there is nothing to draw. */
    String html() {
        if (lines.isEmpty()) {
            return "";
        }
        Axis x = Axis.of(
                lines.stream().flatMapToDouble(line -> line.points.stream().mapToDouble(CurvePoint::x)));
        Axis y = Axis.of(
                lines.stream().flatMapToDouble(line -> line.points.stream().mapToDouble(CurvePoint::y)));
        StringBuilder svg = new StringBuilder();
        svg.append(text(
                "<figure><svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
                WIDTH, HEIGHT, Html.escaped(title)));
        y.ticks()
                .forEach(value -> svg.append(text(
                        "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>"
                                + "<text class=\"axis\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                        LEFT, WIDTH - RIGHT, y(y, value), y(y, value), LEFT - 6, y(y, value) + 4, number(value))));
        x.ticks().stream()
                .filter(value -> value == Math.rint(value))
                .forEach(value -> svg.append(text(
                        "<text class=\"axis\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>",
                        x(x, value), HEIGHT - BOTTOM + 16, number(value))));
        svg.append(text(
                "<text class=\"axis\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                WIDTH - RIGHT, HEIGHT - 6, Html.escaped(xLabel)));
        lines.forEach(line -> draw(line, x, y, svg));
        svg.append("</svg><figcaption>");
        lines.forEach(
                line -> svg.append(text("<span class=\"key key-%s\">%s</span> ", line.style, Html.escaped(line.name))));
        return svg.append("</figcaption></figure>").toString();
    }

    private static void draw(Line line, Axis x, Axis y, StringBuilder svg) {
        svg.append(text("<polyline class=\"line line-%s\" points=\"", line.style));
        line.points.forEach(point -> svg.append(text("%.1f,%.1f ", x(x, point.x()), y(y, point.y()))));
        svg.append("\"/>");
        if (line.dots) {
            line.points.forEach(point -> svg.append(text(
                    "<circle class=\"dot dot-%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"><title>%s</title></circle>",
                    line.style, x(x, point.x()), y(y, point.y()), text("%d: %.4f", point.x(), point.y()))));
        }
    }

    private static double x(Axis axis, double value) {
        return LEFT + axis.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(Axis axis, double value) {
        return HEIGHT - BOTTOM - axis.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? text("%.0f", value)
                : text("%.6f", value).replaceAll("0+$", "");
    }

    private static String text(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    /** From a round number to a round number, in steps of 1, 2 or 5 times a power of ten. */
    private record Axis(double from, double to, double step) {
        static Axis of(DoubleStream values) {
            double[] all = values.toArray();
            double least = DoubleStream.of(all).min().orElseThrow();
            double greatest = DoubleStream.of(all).max().orElseThrow();
            double span = greatest > least ? greatest - least : Math.max(Math.abs(greatest), 1);
            double rough = span / TICKS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1);
            double from = Math.floor(least / step) * step;
            double to = Math.ceil(greatest / step) * step;
            return new Axis(from, to > from ? to : from + step, step);
        }

        double share(double value) {
            return (value - from) / (to - from);
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            long count = Math.round((to - from) / step);
            for (long k = 0; k <= count; k++) {
                double value = from + k * step;
                ticks.add(Math.rint(value / step) * step); // no −0.1 + 0.1 = 2.8e-17
            }
            return ticks;
        }
    }
}
