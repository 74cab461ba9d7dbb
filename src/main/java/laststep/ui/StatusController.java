package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.runs.RunFigures;
import laststep.workbench.ErrorReport;
import laststep.workbench.Job;
import laststep.workbench.Jobs;
import laststep.workbench.RunState;
import laststep.workbench.StatusViewModel;
import laststep.workbench.TrainingRun;

/** The status bar: what is open, what is running, what went wrong. */
final class StatusController {
    private final StatusViewModel status;
    private final TrainingRun training;
    private final Jobs jobs;
    private final ErrorReport errors;
    private final Messages messages;
    private Subscription shownJob = Subscription.EMPTY;

    @FXML
    private Label corpus;

    @FXML
    private Label model;

    @FXML
    private Label kernels;

    @FXML
    private HBox runBar;

    @FXML
    private ProgressBar runProgress;

    @FXML
    private Label runTime;

    @FXML
    private HBox jobBar;

    @FXML
    private Label jobName;

    @FXML
    private ProgressBar jobProgress;

    @FXML
    private Label jobTime;

    @FXML
    private Label lastProblem;

    @FXML
    private Button problems;

    StatusController(StatusViewModel status, TrainingRun training, Jobs jobs, ErrorReport errors, Messages messages) {
        this.status = status;
        this.training = training;
        this.jobs = jobs;
        this.errors = errors;
        this.messages = messages;
    }

    View open() {
        HBox root = Views.load("status.fxml", this, messages);
        corpus.textProperty().bind(worded(status.corpus()));
        model.textProperty().bind(worded(status.model()));
        kernels.setText(messages.get("status.kernels", status.kernels()));
        Subscription listening = jobs.running()
                .subscribe(this::showJob)
                .and(errors.entries().subscribe(this::showProblems))
                .and(training.drawing().subscribe(counted -> showRun()))
                .and(training.state().subscribe(state -> showRun()))
                .and(() -> shownJob.unsubscribe());
        showJob();
        showProblems();
        return new View(root, listening);
    }

    private ObservableValue<String> worded(ObservableValue<Problem> sentence) {
        return sentence.map(messages::word);
    }

    private void showRun() {
        boolean running = training.state().get().isRunning();
        runBar.setVisible(running);
        runBar.setManaged(running);
        RunFigures figures = training.figures();
        runProgress.setProgress(
                training.state().get() == RunState.PREPARING ? ProgressBar.INDETERMINATE_PROGRESS : figures.share());
        runTime.setText(figures.step() == 0 ? "" : time(figures));
    }

    private String time(RunFigures figures) {
        return training.state().get() == RunState.PAUSED
                ? messages.get("status.run.paused", figures.share())
                : messages.get("job.share.left", figures.share(), Durations.worded(figures.secondsLeft(), messages));
    }

    private void showJob() {
        shownJob.unsubscribe();
        shownJob = Subscription.EMPTY;
        jobBar.setVisible(!jobs.running().isEmpty());
        if (!jobs.running().isEmpty()) {
            Job job = jobs.running().get(0);
            jobName.setText(name(job));
            shownJob = job.share()
                    .subscribe(share -> jobProgress.setProgress(share.doubleValue()))
                    .and(job.secondsLeft().subscribe(left -> jobTime.setText(time(job))));
        }
    }

    private String name(Job job) {
        int waiting = jobs.running().size() - 1;
        String name = messages.word(job.description());
        return waiting == 0 ? name : messages.get("job.more", name, waiting);
    }

    private String time(Job job) {
        if (job.share().get() == Job.UNKNOWN) {
            return "";
        }
        double left = job.secondsLeft().get();
        return left < 1
                ? messages.get("job.share", job.share().get())
                : messages.get("job.share.left", job.share().get(), Durations.worded(left, messages));
    }

    @FXML
    private void cancel() {
        jobs.cancelCurrent();
    }

    private void showProblems() {
        int count = errors.entries().size();
        problems.setVisible(count > 0);
        problems.setText(messages.get("status.problems", count));
        lastProblem.setText(
                count == 0 ? "" : messages.word(errors.entries().get(0).problem()));
    }

    @FXML
    private void listProblems() {
        new ProblemList(errors, messages).show(problems);
    }
}
