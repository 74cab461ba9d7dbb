package laststep.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import laststep.message.Messages;
import laststep.workbench.Job;

/** How far one piece of long work is, how long it will take, and the button that ends it. Seen only while it runs. */
final class JobBar extends HBox {
    private final ProgressBar progress = new ProgressBar();
    private final Label time = new Label();
    private final Messages messages;
    private Subscription shown = Subscription.EMPTY;

    JobBar(ObservableValue<Job> running, Messages messages) {
        this.messages = messages;
        Button cancel = new Button(messages.get("job.cancel"));
        cancel.getStyleClass().addAll("small", "job-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(pressed -> {
            if (running.getValue() != null) {
                running.getValue().cancel();
            }
        });
        progress.setPrefWidth(110);
        time.getStyleClass().add("hint");
        getStyleClass().addAll("bar", "job-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(progress, time, cancel);
        managedProperty().bind(visibleProperty());
    }

    Subscription listen(ObservableValue<Job> running) {
        return running.subscribe(this::show).and(() -> shown.unsubscribe());
    }

    private void show(Job job) {
        shown.unsubscribe();
        setVisible(job != null);
        shown = job == null
                ? Subscription.EMPTY
                : job.share()
                        .subscribe(share -> progress.setProgress(share.doubleValue()))
                        .and(job.secondsLeft().subscribe(left -> say(left.doubleValue())));
    }

    private void say(double left) {
        time.setText(left < 1 ? "" : messages.get("units.left", Durations.worded(left, messages)));
    }
}
