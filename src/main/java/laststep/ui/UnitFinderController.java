package laststep.ui;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.inspect.FoundUnit;
import laststep.inspect.UnitTable;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.FindBy;
import laststep.workbench.FoundUnits;
import laststep.workbench.Scanned;
import laststep.workbench.UnitFinder;

/** Which units react to a token, an expression or a class. */
final class UnitFinderController {
    private final UnitsContext context;
    private final UnitFinder model;
    private final Messages messages;
    private final UnitWords words;
    private boolean filling;

    @FXML
    private HBox findHead;

    @FXML
    private ChoiceBox<FindBy> by;

    @FXML
    private TextField findQuery;

    @FXML
    private ChoiceBox<Integer> findLabel;

    @FXML
    private Button find;

    @FXML
    private Label findProblem;

    @FXML
    private VBox findCard;

    @FXML
    private HBox foundHead;

    @FXML
    private Label foundTitle;

    @FXML
    private TableView<FoundUnit> found;

    @FXML
    private TableColumn<FoundUnit, FoundUnit> foundUnit;

    @FXML
    private TableColumn<FoundUnit, FoundUnit> inside;

    @FXML
    private TableColumn<FoundUnit, FoundUnit> outside;

    @FXML
    private TableColumn<FoundUnit, FoundUnit> difference;

    @FXML
    private TableColumn<FoundUnit, FoundUnit> foundAuc;

    UnitFinderController(UnitsContext context) {
        this.context = context;
        model = context.model().finder();
        messages = context.messages();
        words = context.words();
    }

    View open() {
        VBox root = Views.load("unit-find.fxml", this, messages);
        Choices.fill(by, List.of(FindBy.values()), kind -> messages.get(kind.key()));
        by.valueProperty().bindBidirectional(model.by());
        findQuery.textProperty().bindBidirectional(model.query());
        findQuery.setOnAction(entered -> model.find());
        findLabel.setOnAction(chosen -> {
            if (!filling && findLabel.getValue() != null) {
                model.label().set(findLabel.getValue());
            }
        });
        JobBar job = new JobBar(model.searching(), messages);
        findHead.getChildren().add(job);
        fillColumns();
        found.getSelectionModel().selectedItemProperty().subscribe((before, unit) -> {
            if (unit != null) {
                context.model().pick(unit.unit());
            }
        });
        foundHead
                .getChildren()
                .add(LaneMenu.of(
                        findCard,
                        messages.get("units.found"),
                        messages.get("units.found.about"),
                        context.saving(),
                        messages,
                        () -> UnitTable.found(found.getItems())));
        return new View(
                root,
                Subscription.combine(
                        job.listen(model.searching()),
                        model.searching().subscribe(running -> find.setDisable(running != null)),
                        model.by().subscribe(this::showBy),
                        model.problem().subscribe(this::show),
                        model.found().subscribe(this::show),
                        context.model().scanned().subscribe(this::fillLabels),
                        () -> by.valueProperty().unbindBidirectional(model.by()),
                        () -> findQuery.textProperty().unbindBidirectional(model.query())));
    }

    private void fillColumns() {
        Columns.text(
                foundUnit,
                unit -> messages.get(
                        "units.place",
                        unit.unit().half().arrow(),
                        unit.unit().layer() + 1,
                        unit.unit().unit() + 1));
        Columns.text(inside, unit -> words.value(unit.inside()));
        Columns.text(outside, unit -> words.value(unit.outside()));
        Columns.text(difference, unit -> messages.get("inspect.signed", unit.difference()));
        Columns.text(foundAuc, unit -> words.number(unit.auc()));
        sorts(inside, FoundUnit::inside);
        sorts(outside, FoundUnit::outside);
        sorts(difference, unit -> Math.abs(unit.difference()));
        sorts(foundAuc, FoundUnit::auc);
        found.setPlaceholder(new Label(messages.get("units.found.none")));
    }

    private static void sorts(TableColumn<FoundUnit, FoundUnit> column, ToDoubleFunction<FoundUnit> by) {
        column.setComparator(Comparator.comparingDouble(by));
        column.setSortable(true);
    }

    private void fillLabels(Scanned scanned) {
        if (scanned == null) {
            return;
        }
        filling = true;
        List<String> names = scanned.scan().sentences().labelNames();
        Choices.fill(findLabel, IntStream.range(0, names.size()).boxed().toList(), names::get);
        findLabel.setValue(Math.min(model.label().get(), names.size() - 1));
        filling = false;
    }

    private void showBy(FindBy kind) {
        boolean ofClass = kind == FindBy.CLASS;
        findLabel.setVisible(ofClass);
        findLabel.setManaged(ofClass);
        findQuery.setVisible(!ofClass);
        findQuery.setManaged(!ofClass);
        findQuery.setPromptText(
                messages.get(kind == FindBy.TEXT ? "units.find.text.prompt" : "units.find.token.prompt"));
    }

    private void show(Problem problem) {
        findProblem.setText(problem == null ? "" : messages.word(problem));
        findProblem.setVisible(problem != null);
        findProblem.setManaged(problem != null);
    }

    private void show(FoundUnits now) {
        found.getSelectionModel().clearSelection();
        found.setItems(FXCollections.observableArrayList(now == null ? List.of() : now.units()));
        found.scrollTo(0);
        foundTitle.setText(now == null ? messages.get("units.found.what") : messages.word(now.group()));
    }

    @FXML
    private void find() {
        model.find();
    }
}
