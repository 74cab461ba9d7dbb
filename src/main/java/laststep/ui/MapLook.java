package laststep.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import laststep.message.Messages;
import laststep.workbench.MapColour;
import laststep.workbench.MapPoints;
import laststep.workbench.PointMap;

/**
 * How the points of a map look.
 *
 * @param colours of each point, opaque. Not to be modified
 * @param shapes of each point. Not to be modified
 */
record MapLook(int[] colours, MapShape[] shapes, MapLegend legend) {
    private static final int MOST_ENTRIES = 12;
    /** The palette's first colours are the background's: a point has to be seen. */
    private static final double FAINTEST = 0.22;

    static MapLook of(PointMap map, MapColour by, LaneColours colours, Messages messages) {
        MapPoints points = map.points();
        String title = new MapWords(messages).colour(by, points.words());
        return switch (by) {
            case LABEL -> ofClasses(points, points::label, title, colours, messages);
            case PREDICTED -> ofClasses(points, points::predicted, title, colours, messages);
            case ERROR -> ofErrors(points, title, colours, messages);
            case PROBABILITY ->
                ofScale(
                        points,
                        points::probability,
                        false,
                        title,
                        colours,
                        messages,
                        p -> messages.get("map.probability", p));
            case LENGTH ->
                ofScale(
                        points,
                        points::size,
                        false,
                        title,
                        colours,
                        messages,
                        n -> messages.get("map.count", Math.round(n)));
            case COUNT ->
                ofScale(
                        points,
                        points::size,
                        true,
                        title,
                        colours,
                        messages,
                        n -> messages.get("map.count", Math.round(n)));
            case NORM ->
                ofScale(
                        points,
                        k -> norm(map.vectors()[k]),
                        false,
                        title,
                        colours,
                        messages,
                        x -> messages.get("map.norm", x));
        };
    }

    private static MapLook ofClasses(
            MapPoints points, IntUnaryOperator classOf, String title, LaneColours colours, Messages messages) {
        boolean[] met = new boolean[points.classes().size() + 1];
        MapShape[] shapes = new MapShape[points.count()];
        int[] pixels = new int[points.count()];
        boolean wrong = false;
        for (int k = 0; k < pixels.length; k++) {
            int label = classOf.applyAsInt(k);
            met[label + 1] = true;
            pixels[k] = argb(colourOf(label, colours));
            shapes[k] = points.wrong(k) ? MapShape.CROSS : MapShape.ofClass(label);
            wrong |= points.wrong(k);
        }
        List<MapLegend.Entry> entries = new ArrayList<>();
        for (int label = 0; label < points.classes().size(); label++) {
            if (met[label + 1] && entries.size() < MOST_ENTRIES) {
                entries.add(new MapLegend.Entry(
                        points.classes().get(label), colourOf(label, colours), MapShape.ofClass(label)));
            }
        }
        long more = IntStream.range(1, met.length).filter(k -> met[k]).count() - entries.size();
        Color muted = colours.chart().mutedText();
        if (more > 0) {
            entries.add(new MapLegend.Entry(messages.get("map.legend.more", more), Color.TRANSPARENT, MapShape.DISC));
        }
        if (met[0]) {
            entries.add(new MapLegend.Entry(
                    messages.get(points.words() ? "map.legend.noClass" : "map.legend.otherClass"),
                    muted,
                    MapShape.DISC));
        }
        if (wrong) {
            entries.add(new MapLegend.Entry(messages.get("map.legend.wrong"), muted, MapShape.CROSS));
        }
        return new MapLook(pixels, shapes, new MapLegend(title, entries, Optional.empty()));
    }

    private static Color colourOf(int label, LaneColours colours) {
        return label < 0 ? colours.chart().mutedText() : colours.of(label);
    }

    private static MapLook ofErrors(MapPoints points, String title, LaneColours colours, Messages messages) {
        Color right = colours.of(0);
        Color wrong = colours.of(1);
        int[] pixels = new int[points.count()];
        MapShape[] shapes = new MapShape[points.count()];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = argb(points.wrong(k) ? wrong : right);
            shapes[k] = points.wrong(k) ? MapShape.CROSS : MapShape.DISC;
        }
        List<MapLegend.Entry> entries = List.of(
                new MapLegend.Entry(messages.get("map.legend.right"), right, MapShape.DISC),
                new MapLegend.Entry(messages.get("map.legend.wrong"), wrong, MapShape.CROSS));
        return new MapLook(pixels, shapes, new MapLegend(title, entries, Optional.empty()));
    }

    private static MapLook ofScale(
            MapPoints points,
            IntToDoubleFunction quantity,
            boolean logarithmic,
            String title,
            LaneColours colours,
            Messages messages,
            DoubleFunction<String> wording) {
        int[] palette = colours.heat().rising();
        palette = Arrays.copyOfRange(palette, (int) (FAINTEST * palette.length), palette.length);
        double[] values =
                IntStream.range(0, points.count()).mapToDouble(quantity).toArray();
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        int[] pixels = new int[values.length];
        MapShape[] shapes = new MapShape[values.length];
        for (int k = 0; k < values.length; k++) {
            double share = logarithmic
                    ? share(Math.log1p(values[k]), Math.log1p(low), Math.log1p(high))
                    : share(values[k], low, high);
            pixels[k] = palette[(int) Math.round(share * (palette.length - 1))];
            shapes[k] = points.wrong(k) ? MapShape.CROSS : MapShape.DISC;
        }
        List<MapLegend.Entry> entries = new ArrayList<>();
        if (Arrays.asList(shapes).contains(MapShape.CROSS)) {
            Color middle = Color.web(String.format("#%06x", palette[palette.length / 2] & 0xffffff));
            entries.add(new MapLegend.Entry(messages.get("map.legend.wrong"), middle, MapShape.CROSS));
        }
        return new MapLook(
                pixels,
                shapes,
                new MapLegend(
                        title,
                        entries,
                        Optional.of(new MapLegend.Scale(palette, wording.apply(low), wording.apply(high)))));
    }

    private static double share(double value, double low, double high) {
        return high > low ? (value - low) / (high - low) : 0.5;
    }

    private static double norm(float[] vector) {
        double sum = 0;
        for (float number : vector) {
            sum += (double) number * number;
        }
        return Math.sqrt(sum);
    }

    private static int argb(Color colour) {
        return 0xff000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
