package laststep.ui;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.message.Problem;
import laststep.workbench.Job;
import laststep.workbench.RunAgain;
import laststep.workbench.TrainViewModel;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below the finished training: run it again, and the badge that says whether the same weights came out. */
final class RunAgainController {
    private static final PseudoClass SAME = PseudoClass.getPseudoClass("same");
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    private final TrainViewModel model;
    private final RunAgain runs;
    private final Messages messages;
    private final Button again;
    private Subscription progress = Subscription.EMPTY;

    @FXML
    private HBox againRow;

    @FXML
    private ProgressBar againProgress;

    @FXML
    private FontIcon againMark;

    @FXML
    private Label againWords;

    @FXML
    private Button againCancel;

    RunAgainController(TrainViewModel model, Messages messages) {
        this.model = model;
        this.runs = model.again();
        this.messages = messages;
        again = new Button(messages.get("rerun.again"), new FontIcon("fth-repeat"));
        again.setId("again");
        again.getStyleClass().addAll("small", "again");
        again.setMinWidth(Button.USE_PREF_SIZE);
        again.setTooltip(new Tooltip(messages.get("rerun.again.what")));
        again.setOnAction(pressed -> model.runAgain());
    }

    /** Starts it; to stand beside how the training ended. */
    Button button() {
        return again;
    }

    View open() {
        Views.load("run-again.fxml", this, messages);
        Subscription listening = model.run()
                .state()
                .subscribe(state -> show())
                .and(model.hasModel().subscribe(has -> show()))
                .and(runs.running().subscribe(this::follow))
                .and(runs.obstacle().subscribe(obstacle -> show()))
                .and(model.sweeping().subscribe(sweeping -> show()))
                .and(runs.badge().subscribe(badge -> show()));
        show();
        return new View(againRow, listening.and(() -> progress.unsubscribe()));
    }

    private void follow(Job job) {
        progress.unsubscribe();
        progress = job == null
                ? Subscription.EMPTY
                : job.share().subscribe(share -> againProgress.setProgress(share.doubleValue()));
        show();
    }

    private void show() {
        boolean running = runs.running().get() != null;
        boolean proven = runs.badge().getValue() != null && !running;
        boolean same = proven && runs.badge().getValue().same();
        boolean ended =
                model.hasModel().getValue() && !model.run().state().get().isRunning();
        String words = words(running, proven);
        set(again, ended);
        set(againRow, ended && !words.isEmpty());
        again.setDisable(!model.canRunAgain());
        set(againProgress, running);
        set(againCancel, running);
        set(againMark, proven);
        againMark.setIconLiteral(same ? "fth-check-circle" : "fth-alert-triangle");
        againRow.pseudoClassStateChanged(SAME, same);
        againRow.pseudoClassStateChanged(DIFFERENT, proven && !same);
        againWords.setText(words);
    }

    private String words(boolean running, boolean proven) {
        Problem obstacle = runs.obstacle().getValue();
        if (running) {
            return messages.get("rerun.running");
        }
        if (proven) {
            return messages.word(runs.badge().getValue().words());
        }
        return obstacle == null ? "" : messages.word(obstacle);
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void cancel() {
        runs.cancel();
    }
}
