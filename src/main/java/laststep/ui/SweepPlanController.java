package laststep.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.runs.sweep.SweepPlan.Way;
import laststep.workbench.Job;
import laststep.workbench.SweepForm;
import laststep.workbench.SweepViewModel;
import laststep.workbench.SweptField;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which settings a sweep compares, Start and Cancel, and how far it is. */
final class SweepPlanController {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final SweepViewModel model;
    private final Messages messages;
    private Subscription listening = Subscription.EMPTY;
    private Subscription rowsListening = Subscription.EMPTY;
    private Subscription progressListening = Subscription.EMPTY;

    @FXML
    private VBox rows;

    @FXML
    private ChoiceBox<Way> way;

    @FXML
    private TextField seeds;

    @FXML
    private Label seedsName;

    @FXML
    private Label seedsProblem;

    @FXML
    private Label atOnceName;

    @FXML
    private ChoiceBox<Integer> atOnce;

    @FXML
    private Button startSweep;

    @FXML
    private Button cancelSweep;

    @FXML
    private Label count;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label status;

    @FXML
    private Label wrong;

    SweepPlanController(SweepViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("sweep-plan.fxml", this, messages);
        SweepForm form = model.form();
        Choices.fill(
                way,
                List.of(Way.values()),
                each -> messages.get("sweep.way." + each.name().toLowerCase(Locale.ROOT)));
        Choices.fill(atOnce, IntStream.rangeClosed(1, SweepForm.cores()).boxed().toList(), String::valueOf);
        explain(way, messages.get("sweep.way"), "sweep.way.what");
        explain(seeds, messages.get("sweep.seeds"), "sweep.seeds.what");
        explain(atOnce, messages.get("sweep.atOnce"), "sweep.atOnce.what");
        seedsName.setLabelFor(seeds);
        atOnceName.setLabelFor(atOnce);
        way.valueProperty().bindBidirectional(form.way());
        atOnce.valueProperty().bindBidirectional(form.atOnce());
        seeds.textProperty().bindBidirectional(form.seeds());
        listening = listening
                .and(() -> way.valueProperty().unbindBidirectional(form.way()))
                .and(() -> atOnce.valueProperty().unbindBidirectional(form.atOnce()))
                .and(() -> seeds.textProperty().unbindBidirectional(form.seeds()))
                .and(form.seedsProblem().subscribe(problem -> show(problem, seedsProblem, seeds)))
                .and(form.rows().subscribe(this::layRows))
                .and(form.problem().subscribe(problem -> tell()))
                .and(model.running().subscribe(this::follow))
                .and(model.drawing().subscribe(drawn -> tell()));
        for (Observable each : model.startDependsOn()) {
            listening = listening.and(each.subscribe(this::tell));
        }
        layRows();
        return new View(root, listening.and(() -> {
            rowsListening.unsubscribe();
            progressListening.unsubscribe();
        }));
    }

    private void explain(Control control, String name, String key) {
        control.setTooltip(new Tooltip(messages.get(key)));
        control.setAccessibleText(name + ": " + messages.get(key));
    }

    private void layRows() {
        rowsListening.unsubscribe();
        rowsListening = Subscription.EMPTY;
        rows.getChildren().setAll(model.form().rows().stream().map(this::row).toList());
    }

    private Node row(SweptField field) {
        ChoiceBox<String> setting = new ChoiceBox<>();
        setting.getItems().setAll(SweptField.offered());
        setting.setPrefWidth(150);
        setting.setMinWidth(150);
        setting.setAccessibleText(messages.get("sweep.setting"));
        setting.valueProperty().bindBidirectional(field.setting());
        TextField values = new TextField();
        values.setPromptText(messages.get("sweep.values.prompt"));
        values.setTooltip(new Tooltip(messages.get("sweep.values.what")));
        values.textProperty().bindBidirectional(field.values());
        HBox.setHgrow(values, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon("fth-x"));
        remove.getStyleClass().addAll("small", "flat");
        remove.setOnAction(pressed -> model.form().remove(field));
        HBox line = new HBox(setting, values, remove);
        line.getStyleClass().add("sweep-row");
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        rowsListening = rowsListening
                .and(() -> setting.valueProperty().unbindBidirectional(field.setting()))
                .and(() -> values.textProperty().unbindBidirectional(field.values()))
                .and(field.problem().subscribe(wrongWith -> show(wrongWith, problem, values)))
                .and(field.setting().subscribe(name -> {
                    values.setId("sweep-" + name);
                    values.setAccessibleText(messages.get("sweep.values", name));
                    remove.setAccessibleText(messages.get("sweep.remove", name));
                    remove.setTooltip(new Tooltip(messages.get("sweep.remove", name)));
                }));
        return new VBox(line, problem);
    }

    private void show(Problem problem, Label place, Node field) {
        words(place, problem == null ? "" : messages.word(problem));
        field.pseudoClassStateChanged(DANGER, problem != null);
    }

    private static void words(Label place, String words) {
        place.setText(words);
        place.setVisible(!words.isEmpty());
        place.setManaged(!words.isEmpty());
    }

    private void follow(Job job) {
        progressListening.unsubscribe();
        progressListening = job == null
                ? Subscription.EMPTY
                : job.share().subscribe(share -> progress.setProgress(share.doubleValue()));
        tell();
    }

    /** What the fields come to, and how far the sweep is. */
    private void tell() {
        boolean running = model.running().get() != null;
        startSweep.setDisable(!model.canStart());
        cancelSweep.setDisable(!running || model.running().get().cancelled());
        progress.setVisible(running);
        progress.setManaged(running);
        count.setText(counted());
        status.setText(told(running));
        Problem obstacle =
                model.form().problem().get() != null ? model.form().problem().get() : model.obstacle();
        words(wrong, obstacle == null ? "" : messages.word(obstacle));
    }

    private String counted() {
        Problem runs = model.count();
        if (runs == null) {
            return "";
        }
        return Double.isNaN(model.seconds())
                ? messages.word(runs)
                : messages.get("sweep.about", runs, Durations.worded(model.seconds(), messages));
    }

    private String told(boolean running) {
        if (model.plan() == null) {
            return "";
        }
        int all = model.plan().runs();
        if (!running) {
            return model.done() == all
                    ? messages.get("sweep.ended", all)
                    : messages.get("sweep.endedPartly", model.done(), all);
        }
        if (model.running().get().cancelled()) {
            return messages.get("sweep.cancelling");
        }
        if (model.memory() != null) {
            return messages.word(model.memory());
        }
        return model.done() + model.goingNow() == 0
                ? messages.get("sweep.preparing")
                : messages.get("sweep.running", model.done(), all, model.goingNow());
    }

    @FXML
    private void add() {
        model.form().add();
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
