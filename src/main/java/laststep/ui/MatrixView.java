package laststep.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import laststep.message.Messages;
import laststep.workbench.WalkValues.Matrix;

/** A matrix as PyTorch holds it, a named row a token and a column a number, in colours; the mouse and the arrow keys tell a number. */
final class MatrixView extends Region {
    private static final double NAMES = 96;
    private static final double HEAD = 18;
    private static final double LOWEST_ROW = 13;
    private static final double TALLEST_ROW = 24;
    private static final double WIDEST_COLUMN = 16;

    private final ObservableValue<LaneColours> colours;
    private final Messages messages;
    private final Consumer<String> told;
    private final Canvas canvas = new Canvas();
    private Matrix matrix;
    private WritableImage image;
    private double viewport;
    private int row = -1;
    private int column;

    /** @param told hears which number the mouse or the keys are at, in words */
    MatrixView(ObservableValue<LaneColours> colours, Messages messages, Consumer<String> told) {
        this.colours = colours;
        this.messages = messages;
        this.told = told;
        getChildren().add(canvas);
        getStyleClass().add("matrix");
        setFocusTraversable(true);
        setOnMouseMoved(this::moved);
        setOnMouseExited(left -> choose(-1, 0));
        setOnKeyPressed(this::pressed);
    }

    /** So much of it can be seen at once. */
    void setViewport(double height) {
        viewport = height;
        requestLayout();
        paint();
    }

    void show(Matrix newMatrix) {
        matrix = newMatrix;
        row = Math.min(row, matrix.rows().length - 1);
        column = Math.min(column, columns() - 1);
        setAccessibleText(messages.get("walk.matrix", matrix.rows().length, columns()));
        requestLayout();
        paint();
    }

    private int columns() {
        return matrix.rows().length == 0 ? 0 : matrix.rows()[0].length;
    }

    private double head() {
        return matrix.half() < 0 ? 0 : HEAD;
    }

    private double rowHeight() {
        double room = viewport - head();
        return Math.floor(Math.max(LOWEST_ROW, Math.min(TALLEST_ROW, room / Math.max(1, matrix.rows().length))));
    }

    /** Whole pixels if there is room for a pixel a column. */
    private double columnWidth() {
        double room = (getWidth() - NAMES) / Math.max(1, columns());
        return room >= 1 ? Math.floor(Math.min(WIDEST_COLUMN, room)) : room;
    }

    @Override
    protected double computePrefHeight(double width) {
        return matrix == null ? 0 : head() + matrix.rows().length * rowHeight();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (matrix == null || matrix.rows().length == 0 || canvas.getWidth() <= NAMES) {
            return;
        }
        double height = rowHeight();
        double width = columnWidth();
        Color text = colours.getValue().chart().text();
        g.setImageSmoothing(false);
        g.drawImage(picture(), NAMES, head(), width * columns(), height * matrix.rows().length);
        for (int r = 0; r < matrix.rows().length; r++) {
            double middle = head() + (r + 0.5) * height;
            String name = LaneText.fitted(matrix.names().get(r), LaneText.SMALL, NAMES - 10);
            LaneText.draw(g, name, LaneText.SMALL, text, TextAlignment.RIGHT, NAMES - 6, middle);
        }
        if (matrix.half() >= 0) {
            halves(g, width, height * matrix.rows().length);
        }
        if (row >= 0) {
            g.setStroke(text);
            g.setLineWidth(1);
            g.strokeRect(
                    NAMES + Math.floor(column * width) - 0.5,
                    head() + row * height - 0.5,
                    Math.max(2, width) + 1,
                    height + 1);
        }
    }

    private void halves(GraphicsContext g, double width, double height) {
        double middle = NAMES + Math.floor(matrix.half() * width);
        Color muted = colours.getValue().chart().mutedText();
        double quarter = (middle - NAMES) / 2;
        half(g, "walk.half.forward", middle - quarter, muted);
        half(g, "walk.half.backward", middle + quarter, muted);
        g.setStroke(colours.getValue().mark());
        g.setLineWidth(1);
        g.strokeLine(middle + 0.5, 2, middle + 0.5, head() + height);
    }

    private void half(GraphicsContext g, String key, double x, Color colour) {
        LaneText.draw(g, messages.get(key), LaneText.SMALL, colour, TextAlignment.CENTER, x, HEAD / 2);
    }

    /** A pixel a number. */
    private WritableImage picture() {
        int[] palette = colours.getValue().heat().of(matrix.scale());
        int rows = matrix.rows().length;
        int[] pixels = new int[rows * columns()];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns(); c++) {
                pixels[r * columns() + c] = palette[matrix.scale().colour(matrix.rows()[r][c])];
            }
        }
        image = new WritableImage(columns(), rows);
        image.getPixelWriter().setPixels(0, 0, columns(), rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns());
        return image;
    }

    private void moved(MouseEvent mouse) {
        if (matrix != null) {
            int r = (int) Math.floor((mouse.getY() - head()) / rowHeight());
            int c = (int) Math.floor((mouse.getX() - NAMES) / columnWidth());
            boolean inside = r >= 0 && r < matrix.rows().length && c >= 0 && c < columns();
            choose(inside ? r : -1, inside ? c : 0);
        }
    }

    private void pressed(KeyEvent key) {
        int down = switch (key.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        int right = switch (key.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (matrix != null && (down != 0 || right != 0)) {
            choose(
                    Math.max(0, Math.min(matrix.rows().length - 1, row + down)),
                    Math.max(0, Math.min(columns() - 1, column + right)));
            key.consume();
        }
    }

    private void choose(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        paint();
        told.accept(
                row < 0
                        ? ""
                        : messages.get("walk.value", row + 1, matrix.names().get(row), column + 1, (double)
                                matrix.rows()[row][column]));
    }
}
