package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import laststep.inspect.BatchProbe;
import laststep.inspect.Laboratory;
import laststep.inspect.ReadOutWay;
import laststep.inspect.Reading;
import laststep.message.Messages;
import laststep.workbench.LaboratoryViewModel;

/** The answers of the same weights: a row a read-out, a column for packed and one for book. Arrow keys choose. */
final class ReadOutGrid {
    private static final int COLUMNS = 2;

    private final LaboratoryViewModel model;
    private final Messages messages;
    private final Label packedWhat = label("reading-column-what");
    private final Label bookWhat = label("reading-column-what");
    private final List<ReadingCell> cells = new ArrayList<>();

    ReadOutGrid(GridPane grid, LaboratoryViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        grid.add(column("laboratory.packed", packedWhat), 1, 0);
        grid.add(column("laboratory.book", bookWhat), 2, 0);
        for (ReadOutWay way : ReadOutWay.values()) {
            int row = way.ordinal() + 1;
            grid.add(name(way), 0, row);
            for (boolean packed : new boolean[] {true, false}) {
                ReadingCell cell = new ReadingCell(new Reading(way, packed), messages);
                cell.setOnAction(pressed -> choose(cell));
                cell.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
                cells.add(cell);
                grid.add(cell, packed ? 1 : 2, row);
                GridPane.setVgrow(cell, Priority.ALWAYS);
            }
        }
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.setWrapText(true);
        return label;
    }

    private Node column(String key, Label what) {
        Label name = label("reading-column");
        name.setText(messages.get(key));
        return new VBox(name, what);
    }

    private Node name(ReadOutWay way) {
        Label name = label("reading-way");
        name.setText(way.id());
        Label what = label("reading-way-what");
        what.setText(messages.get("laboratory.way." + way.id()));
        return new VBox(name, what);
    }

    private void choose(ReadingCell cell) {
        model.reading().set(Optional.of(cell.reading()));
        mark(cell.reading()); // one that was chosen stays so when it is pressed again
    }

    private void pressed(KeyEvent key) {
        int at = cells.indexOf(key.getSource());
        int to = switch (key.getCode()) {
            case LEFT -> at % COLUMNS == 0 ? at : at - 1;
            case RIGHT -> at % COLUMNS == COLUMNS - 1 ? at : at + 1;
            case UP -> at - COLUMNS;
            case DOWN -> at + COLUMNS;
            default -> -COLUMNS - 1;
        };
        if (to < -COLUMNS) {
            return;
        }
        key.consume();
        if (to >= 0 && to < cells.size()) {
            cells.get(to).requestFocus();
            choose(cells.get(to));
        }
    }

    void mark(Reading chosen) {
        cells.forEach(cell -> cell.setSelected(cell.reading().equals(chosen)));
    }

    void show(Laboratory laboratory) {
        BatchProbe neighbours = laboratory.neighbours();
        packedWhat.setText(
                messages.get("laboratory.column.packed", laboratory.tokens().size()));
        bookWhat.setText(messages.get("laboratory.column.book", neighbours.paddedLength(), neighbours.pads()));
        cells.forEach(cell -> cell.show(laboratory));
    }
}
