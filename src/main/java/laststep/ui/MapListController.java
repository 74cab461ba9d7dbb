package laststep.ui;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.map.Distance;
import laststep.inspect.map.Near;
import laststep.message.Messages;
import laststep.workbench.MapPoints;
import laststep.workbench.MapSelection;
import laststep.workbench.MapViewModel;
import laststep.workbench.NearestPoints;
import laststep.workbench.PlacedMap;

/** Beside a map: the pinned point to read, what is nearest to it, and what is selected. */
final class MapListController {
    private final MapViewModel model;
    private final MapSelection selection;
    private final MapPane pane;
    private final FileDialogs dialogs;
    private final Messages messages;
    private final MapWords words;
    private MapPoints points;

    @FXML
    private Label read;

    @FXML
    private Label facts;

    @FXML
    private Button open;

    @FXML
    private ToggleButton nearestList;

    @FXML
    private ToggleButton selectedList;

    @FXML
    private ChoiceBox<Distance> distance;

    @FXML
    private Button saveList;

    @FXML
    private TableView<Near> mapList;

    @FXML
    private TableColumn<Near, Near> far;

    @FXML
    private TableColumn<Near, Near> classes;

    @FXML
    private TableColumn<Near, Near> text;

    /** @param pane shows the points that are chosen in the list */
    MapListController(MapViewModel model, MapPane pane, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.selection = model.selection();
        this.pane = pane;
        this.dialogs = dialogs;
        this.messages = messages;
        words = new MapWords(messages);
    }

    View open() {
        VBox root = Views.load("map-list.fxml", this, messages);
        Choices.fill(
                distance,
                List.of(Distance.values()),
                value -> messages.get("map.distance." + value.name().toLowerCase(Locale.ROOT)));
        distance.valueProperty().bindBidirectional(selection.distance());
        Columns.text(far, near -> messages.get("map.distance.value", near.distance()));
        Columns.cells(classes, (cell, near) -> {
            cell.setText(points.words() ? count(near.index()) : words.classes(points, near.index()));
            int label = points.label(near.index());
            cell.setGraphic(label < 0 ? null : ClassMark.of(label));
        });
        Columns.cells(text, (cell, near) -> {
            cell.setText(points.text(near.index()));
            cell.setTooltip(points.words() ? null : new Tooltip(points.text(near.index())));
        });
        mapList.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        mapList.getSelectionModel().selectedItemProperty().subscribe(this::read);
        mapList.setRowFactory(made -> row());
        mapList.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        TableClipboard.copiesFrom(
                mapList,
                () -> mapList.getSelectionModel().getSelectedItems().stream()
                        .map(this::cells)
                        .toList());
        nearestList.setOnAction(pressed -> choose(false));
        selectedList.setOnAction(pressed -> choose(true));
        return new View(
                root,
                Subscription.combine(
                        model.placed().subscribe(this::show),
                        selection
                                .pinned()
                                .subscribe(point -> choose(point.intValue() < 0 && selectedList.isSelected())),
                        selection.nearest().subscribe(near -> fill()),
                        selection.selected().subscribe(chosen -> choose(chosen.length > 0 && !points.words())),
                        () -> distance.valueProperty().unbindBidirectional(selection.distance())));
    }

    private String count(int point) {
        return points.counted() ? messages.get("map.count", points.size(point)) : "";
    }

    private void show(PlacedMap map) {
        if (map != null) {
            points = map.map().points();
        }
        classes.setText(messages.get(model.words() ? "map.column.count" : "map.column.label"));
        text.setText(messages.get(model.words() ? "map.column.word" : "map.column.text"));
        fill();
    }

    private void choose(boolean selected) {
        nearestList.setSelected(!selected);
        selectedList.setSelected(selected);
        fill();
    }

    private void fill() {
        boolean selected = selectedList.isSelected();
        int[] chosen = selection.selected().get();
        NearestPoints nearest = selection.nearest().get();
        selectedList.setText(messages.get("map.selected", chosen.length));
        far.setVisible(!selected);
        distance.setDisable(selected);
        boolean empty = model.placed().get() == null;
        List<Near> rows = empty ? List.of() : selected ? rows(chosen) : nearest.near();
        mapList.setItems(FXCollections.observableList(rows));
        mapList.setPlaceholder(placeholder(selected));
        mapList.scrollTo(0);
        saveList.setDisable(rows.isEmpty());
        int pinned = selection.pinned().get();
        read(empty ? -1 : pinned);
    }

    private Label placeholder(boolean selected) {
        String key = selected
                ? "map.selected.none"
                : points != null && points.words() ? "map.nearest.none.word" : "map.nearest.none";
        Label placeholder = new Label(messages.get(key));
        placeholder.setWrapText(true);
        placeholder.getStyleClass().addAll("hint", "map-placeholder");
        return placeholder;
    }

    /** A row a point, made when it is seen: tens of thousands can be selected. */
    private static List<Near> rows(int[] chosen) {
        return new AbstractList<>() {
            @Override
            public Near get(int row) {
                return new Near(chosen[row], 0);
            }

            @Override
            public int size() {
                return chosen.length;
            }
        };
    }

    private void read(Near row) {
        if (row != null) {
            read(row.index());
            pane.walkTo(row.index());
        }
    }

    private void read(int point) {
        boolean there = point >= 0 && points != null;
        read.setText(
                there
                        ? points.text(point)
                        : selection.typed().get() == null
                                ? messages.get("map.read.none")
                                : selection.typed().get().text());
        facts.setText(there ? words.facts(points, point) : "");
        open.setVisible(there && !points.words());
        open.setOnAction(pressed -> model.open(point));
    }

    private TableRow<Near> row() {
        TableRow<Near> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                pane.centreOn(row.getItem().index());
                if (click.getClickCount() == 2) {
                    model.open(row.getItem().index());
                }
            }
        });
        return row;
    }

    private void pressed(KeyEvent key) {
        Near row = mapList.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && row != null) {
            pane.centreOn(row.index());
            model.open(row.index());
            key.consume();
        }
    }

    @FXML
    private void save() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of(messages.get("map.column.distance")), MapTable.head(points, messages).stream())
                .toList());
        mapList.getItems().forEach(row -> rows.add(cells(row)));
        dialogs.saveAs(messages.get("map.list.file") + ".csv", "csv", messages)
                .ifPresent(file -> model.save(file, rows));
    }

    private List<String> cells(Near row) {
        String distanceCell = selectedList.isSelected() ? "" : Double.toString(row.distance());
        return Stream.concat(Stream.of(distanceCell), MapTable.cells(points, row.index()).stream())
                .toList();
    }
}
