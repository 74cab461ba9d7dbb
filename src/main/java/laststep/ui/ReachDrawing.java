package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.inspect.Half;
import laststep.inspect.Reach;
import laststep.inspect.ReadToken;
import laststep.message.Messages;

/** Draws a {@link Reach}: for each half of the vector a row for each layer and direction that has gone into it. */
final class ReachDrawing {
    static final double GUTTER = 104;
    private static final double HEAD = 24;
    private static final double BLOCK = 20;
    private static final double ROW = 18;
    private static final double GAP = 8;
    private static final double DOT = 4;

    private final GraphicsContext g;
    private final Reach reach;
    private final List<ReadToken> tokens;
    private final TokenColumns columns;
    private final LaneColours colours;
    private final Messages messages;

    ReachDrawing(
            GraphicsContext g,
            Reach reach,
            List<ReadToken> tokens,
            TokenColumns columns,
            LaneColours colours,
            Messages messages) {
        this.g = g;
        this.reach = reach;
        this.tokens = tokens;
        this.columns = columns;
        this.colours = colours;
        this.messages = messages;
    }

    /** One direction of one layer. */
    private record Node(int layer, Half direction) {}

    static double height(Reach reach) {
        return HEAD + 2 * (BLOCK + (2 * reach.layers() - 1) * ROW + ROW) + GAP;
    }

    void title(String words, double width) {
        LaneText.draw(
                g,
                LaneText.fitted(words, LaneText.STRONG, width),
                LaneText.STRONG,
                colours.chart().text(),
                TextAlignment.LEFT,
                0,
                8);
    }

    /** @param offset so far the columns are scrolled @param width so much of them is seen */
    void paint(double offset, double width) {
        gutter();
        g.save();
        g.beginPath();
        g.rect(GUTTER, 0, width, height(reach));
        g.clip();
        g.translate(GUTTER - offset, 0);
        int first = Math.max(0, columns.at(offset));
        int last = columns.at(offset + width);
        last = last < 0 ? columns.count() - 1 : last;
        if (reach.pads() > 0) {
            pads(offset, width);
        }
        for (int t = first; t <= Math.min(last, reach.tokens() - 1); t++) {
            token(t);
        }
        for (Half vector : Half.values()) {
            for (int t = first; t <= last; t++) {
                step(vector, t);
            }
        }
        g.restore();
    }

    /** The topmost layer's own direction, then both of each layer below. */
    private List<Node> rows(Half vector) {
        List<Node> rows = new ArrayList<>(List.of(new Node(reach.layers() - 1, vector)));
        for (int layer = reach.layers() - 2; layer >= 0; layer--) {
            rows.add(new Node(layer, Half.FORWARD));
            rows.add(new Node(layer, Half.BACKWARD));
        }
        return rows;
    }

    private double top(Half vector) {
        return HEAD + vector.ordinal() * (BLOCK + 2 * reach.layers() * ROW + GAP);
    }

    private double y(Half vector, int row) {
        return top(vector) + BLOCK + (row + 0.5) * ROW;
    }

    private void gutter() {
        for (Half vector : Half.values()) {
            String key = vector == Half.FORWARD ? "laboratory.reach.forward" : "laboratory.reach.backward";
            label(messages.get(key), true, top(vector) + BLOCK / 2);
            List<Node> rows = rows(vector);
            for (int row = 0; row < rows.size(); row++) {
                Node node = rows.get(row);
                label(
                        messages.get(
                                "laboratory.reach.layer",
                                node.layer() + 1,
                                node.direction().arrow()),
                        false,
                        y(vector, row));
            }
            label(messages.get("laboratory.reach.tokens"), false, y(vector, rows.size()));
        }
    }

    private void label(String words, boolean strong, double y) {
        Color colour = strong ? colours.chart().text() : colours.chart().mutedText();
        LaneText.draw(
                g, words, strong ? LaneText.STRONG : LaneText.SMALL, colour, TextAlignment.LEFT, strong ? 0 : 10, y);
    }

    private void token(int t) {
        ReadToken token = tokens.get(t);
        LaneText.centred(
                g,
                token.surface(),
                LaneText.TOKEN,
                token.unknown() ? colours.unknown() : colours.chart().text(),
                columns.centre(t),
                HEAD / 2 - 2,
                columns.width(t) - 4);
        if (token.unknown()) {
            double half = Math.min(columns.width(t) - 4, LaneText.width(token.surface(), LaneText.TOKEN)) / 2;
            g.setStroke(colours.unknown());
            g.setLineWidth(1.5);
            g.setLineDashes(3, 2.5);
            g.strokeLine(columns.centre(t) - half, HEAD - 4, columns.centre(t) + half, HEAD - 4);
            g.setLineDashes();
        }
    }

    /** All pads under one name, in the middle of those that are seen. */
    private void pads(double offset, double width) {
        double left = columns.left(reach.tokens());
        g.setFill(colours.chart().mutedText().deriveColor(0, 1, 1, 0.10));
        g.fillRect(left, 0, columns.total() - left, height(reach));
        double from = Math.max(left, offset);
        double to = Math.min(columns.total(), offset + width);
        String name = messages.get("laboratory.reach.pads", reach.pads());
        Color colour = colours.chart().mutedText();
        if (LaneText.width(name, LaneText.SMALL) <= to - from) {
            LaneText.draw(g, name, LaneText.SMALL, colour, TextAlignment.CENTER, (from + to) / 2, HEAD / 2);
        } else if (to == columns.total()) {
            LaneText.draw(g, name, LaneText.SMALL, colour, TextAlignment.RIGHT, to, HEAD / 2);
        }
    }

    private void step(Half vector, int t) {
        List<Node> rows = rows(vector);
        for (int row = 0; row < rows.size(); row++) {
            down(vector, rows, row, t);
        }
        for (int row = 0; row < rows.size(); row++) {
            Node node = rows.get(row);
            double x = columns.centre(t);
            double y = y(vector, row);
            if (!taken(vector, node, t)) {
                dot(x, y, 1.2, colours.chart().mutedText());
                continue;
            }
            arrive(vector, node, t, y);
            dot(x, y, DOT, colours.chart().text());
            if (row == 0 && reach.readOutAt(vector, t)) {
                ring(x, y);
            }
        }
        square(vector, t, y(vector, rows.size()));
    }

    private boolean taken(Half vector, Node node, int t) {
        return reach.taken(vector, node.layer(), node.direction(), t);
    }

    /** The step from the one before it, if that was taken too. */
    private void arrive(Half vector, Node node, int t, double y) {
        int before = node.direction() == Half.FORWARD ? t - 1 : t + 1;
        if (before < 0 || before >= reach.steps() || !taken(vector, node, before)) {
            return;
        }
        double sign = before < t ? 1 : -1;
        double from = columns.centre(before) + sign * (DOT + 2);
        double to = columns.centre(t) - sign * (DOT + 3);
        g.setStroke(colours.chart().mutedText());
        g.setLineWidth(1);
        if ((to - from) * sign < 4) { // between pads there is room for a line only
            g.strokeLine(columns.centre(before), y, columns.centre(t), y);
            return;
        }
        g.strokeLine(from, y, to, y);
        g.strokeLine(to, y, to - sign * 3, y - 2.5);
        g.strokeLine(to, y, to - sign * 3, y + 2.5);
    }

    /** A thin line to what the step reads: both rows of the layer below, or the token. */
    private void down(Half vector, List<Node> rows, int row, int t) {
        if (!taken(vector, rows.get(row), t)) {
            return;
        }
        int layer = rows.get(row).layer();
        int last = row;
        while (last < rows.size() && rows.get(last).layer() >= layer - 1) {
            last++;
        }
        double x = columns.centre(t);
        g.setStroke(colours.chart().mutedText().deriveColor(0, 1, 1, 0.45));
        g.setLineWidth(0.75);
        g.strokeLine(x, y(vector, row), x, y(vector, layer == 0 ? rows.size() : last - 1));
    }

    private void dot(double x, double y, double radius, Color colour) {
        g.setFill(colour);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void ring(double x, double y) {
        double radius = DOT + 2.5;
        g.setStroke(colours.mark());
        g.setLineWidth(2);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Filled if the token has been read, hollow if it has not. */
    private void square(Half vector, int t, double y) {
        double side = 8;
        double x = columns.centre(t);
        if (reach.read(vector, t)) {
            g.setFill(colours.chart().text());
            g.fillRect(x - side / 2, y - side / 2, side, side);
        } else {
            g.setFill(colours.chart().background());
            g.fillRect(x - side / 2, y - side / 2, side, side);
            g.setStroke(colours.chart().mutedText());
            g.setLineWidth(1);
            g.strokeRect(x - side / 2 + 0.5, y - side / 2 + 0.5, side - 1, side - 1);
        }
    }
}
