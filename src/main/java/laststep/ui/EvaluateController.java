package laststep.ui;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.EvaluationData;
import laststep.workbench.EvaluationResult;
import laststep.workbench.Job;

/** On which sentences to examine, the examination as it runs, and its figures. */
final class EvaluateController {
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    private final EvaluateViewModel model;
    private final Messages messages;
    private Subscription shownJob = Subscription.EMPTY;

    @FXML
    private ToggleButton validation;

    @FXML
    private ToggleButton test;

    @FXML
    private ToggleButton corpus;

    @FXML
    private Button evaluate;

    @FXML
    private HBox runningBar;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label of;

    @FXML
    private Label outdated;

    @FXML
    private Label learntFrom;

    @FXML
    private HBox figures;

    @FXML
    private Label accuracy;

    @FXML
    private Label majority;

    @FXML
    private Label macroF1;

    @FXML
    private Label macroF1About;

    @FXML
    private Label meanNll;

    @FXML
    private Label evenNll;

    @FXML
    private Label sentences;

    @FXML
    private Label mistakes;

    EvaluateController(EvaluateViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("evaluate-head.fxml", this, messages);
        Subscription listening = Subscription.combine(
                model.offered(EvaluationData.VALIDATION)
                        .subscribe(what -> offer(validation, EvaluationData.VALIDATION, what)),
                model.offered(EvaluationData.TEST).subscribe(this::offerTest),
                model.offered(EvaluationData.CORPUS).subscribe(what -> offer(corpus, EvaluationData.CORPUS, what)),
                model.effective().subscribe(this::showChosen),
                model.running().subscribe(this::showJob),
                model.result().subscribe(this::show),
                model.outdated().subscribe(this::showOutdated));
        return new View(root, listening.and(() -> shownJob.unsubscribe()));
    }

    private void offer(ToggleButton choice, EvaluationData kind, Problem what) {
        choice.setText(messages.word(what == null ? new Problem(kind.key()) : what));
        choice.setDisable(what == null);
        evaluate.setDisable(validation.isDisabled() && corpus.isDisabled());
    }

    // most trainings keep no test part: only what is there is offered
    private void offerTest(Problem what) {
        test.setVisible(what != null);
        test.setManaged(what != null);
        test.setText(what == null ? "" : messages.word(what));
    }

    private void showChosen(EvaluationData chosen) {
        validation.setSelected(chosen == EvaluationData.VALIDATION);
        test.setSelected(chosen == EvaluationData.TEST);
        corpus.setSelected(chosen == EvaluationData.CORPUS);
    }

    @FXML
    private void chooseValidation() {
        choose(EvaluationData.VALIDATION);
    }

    @FXML
    private void chooseTest() {
        choose(EvaluationData.TEST);
    }

    @FXML
    private void chooseCorpus() {
        choose(EvaluationData.CORPUS);
    }

    // pressed a second time, a choice stays chosen
    private void choose(EvaluationData kind) {
        model.data().set(kind);
        showChosen(kind);
    }

    @FXML
    private void evaluate() {
        model.evaluate();
    }

    @FXML
    private void cancel() {
        model.running().get().cancel();
    }

    private void showJob(Job job) {
        shownJob.unsubscribe();
        runningBar.setVisible(job != null);
        evaluate.setVisible(job == null);
        sayOf();
        shownJob = job == null
                ? Subscription.EMPTY
                : job.share().subscribe(share -> progress.setProgress(share.doubleValue()));
    }

    private void sayOf() {
        EvaluationResult found = model.result().get();
        if (found != null) {
            of.setText(messages.word(found.of()));
        } else {
            of.setText(messages.get(model.running().get() == null ? "evaluate.notYet" : "evaluate.first"));
        }
    }

    private void show(EvaluationResult found) {
        figures.setVisible(found != null);
        learntFrom.setVisible(found != null && found.learntFrom());
        learntFrom.setManaged(learntFrom.isVisible());
        sayOf();
        if (found == null) {
            return;
        }
        accuracy.setText(messages.get("evaluate.percent", found.accuracy()));
        majority.setText(messages.get("evaluate.majority", found.majorityAccuracy()));
        macroF1.setText(messages.get("evaluate.number", found.macroF1()));
        macroF1About.setText(
                messages.get("evaluate.macroF1.about", found.labels().size()));
        meanNll.setText(messages.get("evaluate.number", found.meanNll()));
        evenNll.setText(messages.get("evaluate.evenNll", found.evenNll()));
        sentences.setText(messages.get("evaluate.count", found.sentences()));
        mistakes.setText(
                messages.get("evaluate.mistakes.count", found.mistakes().size()));
    }

    private void showOutdated(boolean old) {
        outdated.setVisible(old);
        outdated.setManaged(old);
        figures.pseudoClassStateChanged(OUTDATED, old);
    }
}
