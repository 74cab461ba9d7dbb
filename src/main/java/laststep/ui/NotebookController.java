package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.GoOn;
import laststep.workbench.Notebook;
import laststep.workbench.NotebookViewModel;
import laststep.workbench.RunRow;
import laststep.workbench.Settings;

/** The notebook of runs: the table, what can be done with the chosen ones, and what they look like. */
final class NotebookController {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final NotebookViewModel model;
    private final Notebook notebook;
    private final GoOn goOn;
    private final UnsavedWork unsaved;
    private final FileDialogs dialogs;
    private final Settings settings;
    private final RunDetailController detail;
    private final RunComparisonController comparison;
    private final RunOverlayController overlay;
    private final Messages messages;
    private final RunWords words;
    private final ListChangeListener<RunRow> selected = change -> choose();
    private RunColumns columns;
    private RunExportMenu exports;

    @FXML
    private TextField filter;

    @FXML
    private Label size;

    @FXML
    private Button open;

    @FXML
    private Button trainOn;

    @FXML
    private Button runAgain;

    @FXML
    private Button use;

    @FXML
    private Button delete;

    @FXML
    private MenuButton exportMenu;

    @FXML
    private MenuButton columnMenu;

    @FXML
    private HBox undoBar;

    @FXML
    private Label deleted;

    @FXML
    private SplitPane split;

    @FXML
    private SplitPane below;

    @FXML
    private VBox empty;

    @FXML
    private Label reading;

    @FXML
    private TableView<RunRow> runs;

    @FXML
    private StackPane chart;

    @FXML
    private StackPane side;

    NotebookController(
            NotebookViewModel model,
            GoOn goOn,
            UnsavedWork unsaved,
            Charts charts,
            FileDialogs dialogs,
            Settings settings,
            Messages messages) {
        this.model = model;
        this.notebook = model.notebook();
        this.goOn = goOn;
        this.unsaved = unsaved;
        this.dialogs = dialogs;
        this.settings = settings;
        this.messages = messages;
        detail = new RunDetailController(model, messages);
        comparison = new RunComparisonController(model, dialogs, messages);
        overlay = new RunOverlayController(model.overlay(), charts, messages);
        words = new RunWords(messages);
    }

    View open() {
        VBox root = Views.load("runs.fxml", this, messages);
        columns = new RunColumns(runs, columnMenu, model.hiddenColumns(), messages);
        columns.open();
        Dividers.remember(split, "runs", settings.dividers());
        Dividers.remember(below, "runs.below", settings.dividers());
        exports = new RunExportMenu(exportMenu, model.exporter(), dialogs, messages);
        View one = detail.open();
        View several = comparison.open();
        View drawn = overlay.open();
        side.getChildren().setAll(one.root(), several.root());
        chart.getChildren().setAll(drawn.root());
        filter.textProperty().bindBidirectional(model.filter());
        SortedList<RunRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(runs.comparatorProperty());
        runs.setItems(sorted);
        runs.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        runs.setPlaceholder(new Label(messages.get("runs.none.found")));
        runs.setRowFactory(made -> row());
        runs.setContextMenu(menu());
        runs.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        TableClipboard.copiesFrom(runs, this::chosenRows);
        model.chosen().get().forEach(runs.getSelectionModel()::select);
        runs.getSelectionModel().getSelectedItems().addListener(selected);
        Subscription listening = notebook.rows()
                .subscribe(this::showRuns)
                .and(notebook.listed().subscribe(read -> showRuns()))
                .and(notebook.undoable().subscribe(count -> offerUndo(count.intValue())))
                .and(model.chosen().subscribe(chosen -> showChosen()))
                .and(model.changes().subscribe(counted -> offerActions()))
                .and(() -> runs.getSelectionModel().getSelectedItems().removeListener(selected))
                .and(() -> filter.textProperty().unbindBidirectional(model.filter()));
        showRuns();
        return new View(root, Subscription.combine(listening, one.listening(), several.listening(), drawn.listening()));
    }

    private void showRuns() {
        boolean none = notebook.rows().isEmpty();
        empty.setVisible(none && notebook.listed().get());
        reading.setVisible(none && !notebook.listed().get());
        split.setVisible(!none);
        size.setText(none ? "" : words.size(notebook.rows().size(), model.bytes()));
        columns.show(model.differingSettings(), model::isNumber);
    }

    private void offerUndo(int count) {
        undoBar.setVisible(count > 0);
        undoBar.setManaged(count > 0);
        deleted.setText(messages.get("runs.deleted", count));
    }

    /** While a row is taken out and put back by the list's own changes, the selection may hold nothing for a moment. */
    private void choose() {
        model.choose(runs.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList());
    }

    private void showChosen() {
        int count = model.chosen().get().size();
        side.getChildren().get(0).setVisible(count < 2);
        side.getChildren().get(1).setVisible(count > 1);
        offerActions();
    }

    private void offerActions() {
        List<RunRow> chosen = model.chosen().get();
        boolean one = chosen.size() == 1;
        open.setDisable(!one || !model.canOpen(chosen.get(0)));
        trainOn.setDisable(!one || !goOn.canGoOn(chosen.get(0)));
        runAgain.setDisable(!one || !model.canRunAgain());
        use.setDisable(!one);
        exports.offer(one ? chosen.get(0) : null);
        delete.setDisable(chosen.stream().allMatch(RunRow::isRunning));
        size.setText(notebook.rows().isEmpty() ? "" : words.size(notebook.rows().size(), model.bytes()));
    }

    private TableRow<RunRow> row() {
        TableRow<RunRow> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                open(row.getItem());
            }
        });
        return row;
    }

    private ContextMenu menu() {
        MenuItem opening = item("runs.open", this::openModel);
        MenuItem goingOn = item("runs.goOn", this::trainOn);
        MenuItem running = item("runs.again", this::startAgain);
        MenuItem using = item("runs.use", this::useSettings);
        MenuItem renaming = item("runs.rename", detail::rename);
        MenuItem deleting = item("runs.delete", this::delete);
        MenuItem copying = item("menu.copy", () -> TableClipboard.put(chosenRows()));
        ContextMenu menu = new ContextMenu(opening, goingOn, running, using, renaming, copying, deleting);
        menu.setOnShowing(shown -> {
            opening.setDisable(open.isDisabled());
            goingOn.setDisable(trainOn.isDisabled());
            running.setDisable(runAgain.isDisabled());
            using.setDisable(use.isDisabled());
            renaming.setDisable(use.isDisabled());
            deleting.setDisable(delete.isDisabled());
        });
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void pressed(KeyEvent key) {
        if (UNDO.match(key)) {
            undo();
        } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            delete();
        } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            openModel();
        } else if (key.getCode() == KeyCode.F2) {
            detail.rename();
        } else {
            return;
        }
        key.consume();
    }

    private void withOne(Consumer<RunRow> action) {
        if (model.chosen().get().size() == 1) {
            action.accept(model.chosen().get().get(0));
        }
    }

    @FXML
    private void openModel() {
        withOne(this::open);
    }

    private void open(RunRow run) {
        if (model.canOpen(run)) {
            unsaved.beforeReplacing(window(), messages, () -> model.open(run));
        }
    }

    /** One that was stopped or cut off goes on to its last epoch; one that is done is asked for how many more. */
    @FXML
    private void trainOn() {
        withOne(run -> {
            if (goOn.canGoOn(run)) {
                int epochs = goOn.epochs(run);
                OptionalInt wanted = goOn.isDone(run)
                        ? MoreEpochs.ask(window(), words.title(run.page().get()), epochs, messages)
                        : OptionalInt.of(epochs);
                wanted.ifPresent(all -> unsaved.beforeRun(window(), messages, () -> goOn.goOn(run, all)));
            }
        });
    }

    @FXML
    private void startAgain() {
        withOne(run -> {
            if (model.canRunAgain()) {
                unsaved.beforeRun(window(), messages, () -> model.runAgain(run));
            }
        });
    }

    @FXML
    private void useSettings() {
        withOne(model::use);
    }

    @FXML
    private void delete() {
        notebook.delete(model.chosen().get());
    }

    @FXML
    private void undo() {
        notebook.undo();
    }

    private Window window() {
        return runs.getScene().getWindow();
    }

    /** The columns that are seen, with their heads. */
    private List<List<String>> chosenRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(runs.getVisibleLeafColumns().stream()
                .map(column -> column.getText())
                .toList());
        runs.getSelectionModel()
                .getSelectedIndices()
                .forEach(index -> rows.add(columns.texts(runs.getItems().get(index))));
        return rows;
    }
}
