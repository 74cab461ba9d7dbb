package laststep.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.inspect.AttributionMethod;
import laststep.inspect.Baseline;
import laststep.inspect.Target;
import laststep.message.Messages;
import laststep.workbench.ExplainProgress;
import laststep.workbench.ExplainViewModel;
import laststep.workbench.Explained;

/** What is explained and how; and, where it takes its time, how far it is. */
final class ExplainChoices {
    private final ExplainViewModel model;
    private final Messages messages;
    private boolean filling;

    @FXML
    private ChoiceBox<Optional<String>> label;

    @FXML
    private ChoiceBox<AttributionMethod> method;

    @FXML
    private ChoiceBox<Target> target;

    @FXML
    private ChoiceBox<Baseline> baseline;

    @FXML
    private ChoiceBox<Integer> steps;

    @FXML
    private HBox working;

    @FXML
    private ProgressBar share;

    @FXML
    private Label left;

    @FXML
    private Button resume;

    ExplainChoices(ExplainViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("explain-choices.fxml", this, messages);
        Choices.fill(method, List.of(AttributionMethod.values()), one -> messages.get("explain.method." + one.id()));
        Choices.fill(target, List.of(Target.values()), one -> messages.get("explain.target." + one.id()));
        Choices.fill(baseline, List.of(Baseline.values()), one -> messages.get("explain.baseline." + one.id()));
        Choices.fill(steps, ExplainViewModel.STEPS, one -> messages.get("explain.steps.value", one));
        method.valueProperty().bindBidirectional(model.method());
        target.valueProperty().bindBidirectional(model.target());
        baseline.valueProperty().bindBidirectional(model.baseline());
        steps.valueProperty().bindBidirectional(model.steps());
        label.setOnAction(chosen -> {
            if (!filling) {
                model.label().set(label.getValue());
            }
        });
        return new View(
                root,
                Subscription.combine(
                        model.explained().subscribe(this::fillLabels),
                        SlowWork.watch(model.progress(), this::show),
                        model.stopped().subscribe(stopped -> show(resume, stopped)),
                        () -> method.valueProperty().unbindBidirectional(model.method()),
                        () -> target.valueProperty().unbindBidirectional(model.target()),
                        () -> baseline.valueProperty().unbindBidirectional(model.baseline()),
                        () -> steps.valueProperty().unbindBidirectional(model.steps())));
    }

    private void fillLabels(Explained explained) {
        if (explained == null) {
            return;
        }
        List<String> labels = explained.explanation().labels();
        List<Optional<String>> choices = new ArrayList<>(List.of(Optional.empty()));
        labels.forEach(name -> choices.add(Optional.of(name)));
        String predicted = labels.get(explained.explanation().predicted());
        filling = true;
        Choices.reword(label, name -> name.orElse(messages.get("inspect.label.predicted", predicted)));
        label.getItems().setAll(choices);
        label.setValue(model.label().get().filter(labels::contains));
        filling = false;
    }

    private void show(ExplainProgress progress) {
        working.setVisible(progress != null);
        working.setManaged(progress != null);
        if (progress != null) {
            share.setProgress(progress.share() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : progress.share());
            boolean known = !Double.isNaN(progress.secondsLeft());
            left.setText(
                    known
                            ? messages.get(
                                    "job.share.left",
                                    progress.share(),
                                    Durations.worded(progress.secondsLeft(), messages))
                            : messages.get("explain.working"));
        }
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void resume() {
        model.resume();
    }
}
