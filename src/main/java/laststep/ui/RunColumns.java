package laststep.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import laststep.message.Messages;
import laststep.workbench.HiddenColumns;
import laststep.workbench.RunRow;

/** The columns of the notebook's table; which are seen is chosen in a menu. The settings that differ are columns too. */
final class RunColumns {
    /** A setting's column is called so and by the setting. */
    private static final String SETTING = "setting.";

    private final TableView<RunRow> table;
    private final MenuButton menu;
    private final HiddenColumns hidden;
    private final Messages messages;
    private final RunWords words;
    private final Map<String, Function<RunRow.Page, String>> wording = new HashMap<>();
    private List<String> settings = List.of();
    private Predicate<String> number = name -> false;

    /** @param hidden the columns that are not seen; changed as the person chooses */
    RunColumns(TableView<RunRow> table, MenuButton menu, HiddenColumns hidden, Messages messages) {
        this.table = table;
        this.menu = menu;
        this.hidden = hidden;
        this.messages = messages;
        words = new RunWords(messages);
    }

    void open() {
        build();
    }

    /** Shows these settings; where they are the same already, nothing moves. @param isNumber whether all of it are numbers */
    void show(List<String> differing, Predicate<String> isNumber) {
        number = isNumber;
        if (!differing.equals(settings)) {
            settings = differing;
            build();
        }
    }

    /** What the columns that are seen say of a run. */
    List<String> texts(RunRow run) {
        return table.getVisibleLeafColumns().stream()
                .map(column -> wording.get(id(column)).apply(run.page().get()))
                .toList();
    }

    private void build() {
        List<TableColumn<RunRow, RunRow.Page>> columns = new ArrayList<>();
        columns.add(titles());
        columns.add(texts("condition", 96, words::condition, Comparator.comparing(run -> run.condition())));
        columns.add(numbers(
                "epochs",
                58,
                run -> words.count(run.progress().epoch()),
                run -> run.progress().epoch()));
        columns.add(numbers(
                "valid_loss",
                84,
                run -> words.loss(run.progress().validLoss()),
                run -> run.progress().validLoss()));
        columns.add(numbers(
                "valid_accuracy",
                84,
                run -> words.share(run.progress().validAccuracy()),
                run -> run.progress().validAccuracy()));
        columns.add(numbers(
                "train_loss",
                84,
                run -> words.loss(run.progress().trainLoss()),
                run -> run.progress().trainLoss()));
        settings.forEach(name -> columns.add(setting(name)));
        columns.add(numbers("seconds", 84, words::time, run -> run.progress().seconds()));
        columns.add(texts(
                "started",
                124,
                words::started,
                Comparator.comparing(run -> run.info().started())));
        columns.add(byText("corpus", 130, run -> words.word(run.corpus())));
        columns.add(byText("tags", 90, run -> String.join(", ", run.notes().tags())));
        columns.add(numbers(
                "parameters",
                90,
                run -> words.count(run.info().origin().parameters()),
                run -> run.info().origin().parameters()));
        table.getColumns().setAll(columns);
        menu.getItems().clear();
        columns.forEach(this::offer);
    }

    private void offer(TableColumn<RunRow, RunRow.Page> column) {
        column.setVisible(!hidden.hides(id(column)));
        if (id(column).equals("title")) {
            return;
        }
        CheckMenuItem item = new CheckMenuItem(column.getText());
        item.setMnemonicParsing(false); // the settings' names hold underscores
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        column.visibleProperty().subscribe((before, visible) -> hidden.set(id(column), visible));
        if (id(column).startsWith(SETTING) && menu.getItems().stream().noneMatch(SeparatorMenuItem.class::isInstance)) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item);
    }

    private TableColumn<RunRow, RunRow.Page> titles() {
        TableColumn<RunRow, RunRow.Page> column = column("title", 150, words::title);
        column.setComparator(Comparator.comparingInt(RunRow.Page::number));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(RunRow.Page run, boolean empty) {
                super.updateItem(run, empty);
                setText(empty || run == null ? null : words.title(run));
                setGraphic(
                        empty || run == null ? null : ClassMark.of(run.notes().colour()));
            }
        });
        return column;
    }

    private TableColumn<RunRow, RunRow.Page> setting(String name) {
        TableColumn<RunRow, RunRow.Page> column = texts(
                SETTING + name,
                Math.max(80, 8 * name.length() + 16),
                run -> run.settings().getOrDefault(name, ""),
                Comparator.comparing(run -> run.settings().getOrDefault(name, ""), RunColumns::compare));
        column.setText(name);
        if (number.test(name)) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    /** Numbers by their size, before texts. */
    private static int compare(String a, String b) {
        Double left = number(a);
        Double right = number(b);
        if (left != null && right != null) {
            return left.compareTo(right);
        }
        return left == null && right == null ? a.compareTo(b) : left != null ? -1 : 1;
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException word) {
            return null;
        }
    }

    private TableColumn<RunRow, RunRow.Page> numbers(
            String id, double width, Function<RunRow.Page, String> text, Function<RunRow.Page, Number> value) {
        TableColumn<RunRow, RunRow.Page> column = texts(
                id,
                width,
                text,
                Comparator.comparingDouble(run -> value.apply(run).doubleValue()));
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<RunRow, RunRow.Page> byText(String id, double width, Function<RunRow.Page, String> text) {
        return texts(id, width, text, Comparator.comparing(text));
    }

    private TableColumn<RunRow, RunRow.Page> texts(
            String id, double width, Function<RunRow.Page, String> text, Comparator<RunRow.Page> order) {
        TableColumn<RunRow, RunRow.Page> column = column(id, width, text);
        column.setComparator(order);
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(RunRow.Page run, boolean empty) {
                super.updateItem(run, empty);
                setText(empty || run == null ? null : text.apply(run));
            }
        });
        return column;
    }

    private TableColumn<RunRow, RunRow.Page> column(String id, double width, Function<RunRow.Page, String> text) {
        wording.put(id, text);
        TableColumn<RunRow, RunRow.Page> column =
                new TableColumn<>(id.startsWith(SETTING) ? id : messages.get("runs.column." + id));
        column.setId("column-" + id);
        column.setUserData(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> row.getValue().page());
        return column;
    }

    private static String id(TableColumn<RunRow, ?> column) {
        return (String) column.getUserData();
    }
}
