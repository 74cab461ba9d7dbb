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
import laststep.evaluation.Interval;
import laststep.evaluation.Intervals;
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
    private final FileDialogs dialogs;
    private final Messages messages;
    private Subscription shownJob = Subscription.EMPTY;

    @FXML
    private ToggleButton validation;

    @FXML
    private ToggleButton test;

    @FXML
    private ToggleButton corpus;

    @FXML
    private ToggleButton other;

    @FXML
    private Button evaluate;

    @FXML
    private HBox runningBar;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label timeLeft;

    @FXML
    private Label of;

    @FXML
    private Label outdated;

    @FXML
    private Label learntFrom;

    @FXML
    private Label unknownLabels;

    @FXML
    private HBox figures;

    @FXML
    private Label accuracy;

    @FXML
    private Label accuracyInterval;

    @FXML
    private Label macroF1Interval;

    @FXML
    private Label meanNllInterval;

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

    EvaluateController(EvaluateViewModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    View open() {
        VBox root = Views.load("evaluate-head.fxml", this, messages);
        Subscription listening = Subscription.combine(
                model.offered(EvaluationData.VALIDATION)
                        .subscribe(what -> offer(validation, EvaluationData.VALIDATION, what)),
                model.offered(EvaluationData.TEST).subscribe(this::offerTest),
                model.offered(EvaluationData.CORPUS).subscribe(what -> offer(corpus, EvaluationData.CORPUS, what)),
                model.offered(EvaluationData.OTHER).subscribe(this::offerOther),
                model.effective().subscribe(this::showChosen),
                model.running().subscribe(this::showJob),
                model.result().subscribe(this::show),
                model.outdated().subscribe(this::showOutdated));
        return new View(root, listening.and(() -> shownJob.unsubscribe()));
    }

    private void offer(ToggleButton choice, EvaluationData kind, Problem what) {
        choice.setText(messages.word(what == null ? new Problem(kind.key()) : what));
        choice.setDisable(what == null);
        sayWhetherThereIsAny();
    }

    private void sayWhetherThereIsAny() {
        boolean other = model.offered(EvaluationData.OTHER).getValue() != null;
        evaluate.setDisable(validation.isDisabled() && corpus.isDisabled() && !other);
        sayOf();
    }

    private void offerOther(Problem what) {
        other.setText(messages.word(what == null ? new Problem(EvaluationData.OTHER.key()) : what));
        sayWhetherThereIsAny();
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
        other.setSelected(chosen == EvaluationData.OTHER);
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

    /** The corpus that was opened for this, or, if it is the one chosen already or there is none, another one. */
    @FXML
    private void chooseOther() {
        boolean another = model.effective().getValue() == EvaluationData.OTHER
                || model.offered(EvaluationData.OTHER).getValue() == null;
        showChosen(model.effective().getValue());
        if (another) {
            dialogs.openCorpus(messages).ifPresent(model::openOther);
        } else {
            choose(EvaluationData.OTHER);
        }
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
                : job.share()
                        .subscribe(share -> progress.setProgress(share.doubleValue()))
                        .and(job.secondsLeft().subscribe(left -> showTimeLeft(left.doubleValue())));
    }

    private void showTimeLeft(double seconds) {
        timeLeft.setText(seconds < 1 ? "" : messages.get("evaluate.left", Durations.worded(seconds, messages)));
    }

    private void sayOf() {
        EvaluationResult found = model.result().get();
        if (found != null) {
            of.setText(messages.word(found.of()));
        } else if (model.running().get() != null) {
            of.setText(messages.get("evaluate.first"));
        } else {
            of.setText(messages.get(evaluate.isDisabled() ? "evaluate.nothing" : "evaluate.notYet"));
        }
    }

    private void show(EvaluationResult found) {
        figures.setVisible(found != null);
        learntFrom.setVisible(found != null && found.learntFrom());
        learntFrom.setManaged(learntFrom.isVisible());
        boolean unknown = found != null && found.unknownLabels() != null;
        unknownLabels.setVisible(unknown);
        unknownLabels.setManaged(unknown);
        unknownLabels.setText(unknown ? messages.word(found.unknownLabels()) : "");
        sayOf();
        if (found == null) {
            return;
        }
        Intervals intervals = found.intervals();
        accuracyInterval.setText(messages.get(
                "evaluate.interval.percent",
                100 * intervals.accuracy().low(),
                intervals.accuracy().high()));
        macroF1Interval.setText(worded(intervals.macroF1()));
        meanNllInterval.setText(worded(intervals.meanNll()));
        accuracy.setText(messages.get("evaluate.percent", found.accuracy()));
        majority.setText(messages.get("evaluate.majority", found.majorityAccuracy()));
        macroF1.setText(messages.get("evaluate.number", found.macroF1()));
        macroF1About.setText(messages.get("evaluate.weightedF1.is", found.weightedF1()));
        meanNll.setText(messages.get("evaluate.number", found.meanNll()));
        evenNll.setText(messages.get("evaluate.evenNll", found.evenNll()));
        sentences.setText(messages.get("evaluate.count", found.sentences()));
        mistakes.setText(
                messages.get("evaluate.mistakes.count", found.mistakes().size()));
    }

    private String worded(Interval interval) {
        return messages.get("evaluate.interval.of", interval.low(), interval.high());
    }

    private void showOutdated(boolean old) {
        outdated.setVisible(old);
        outdated.setManaged(old);
        figures.pseudoClassStateChanged(OUTDATED, old);
    }
}
