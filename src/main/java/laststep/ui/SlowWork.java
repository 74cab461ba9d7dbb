package laststep.ui;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Shows the progress only of what takes its time: what is done in a moment would only flicker. */
final class SlowWork {
    private static final Duration MOMENT = Duration.millis(400);

    private SlowWork() {}

    /**
     * @param progress null when nothing is being done
     * @param show is given the progress once the work has lasted a moment, and null when it is over
     */
    static <T> Subscription watch(ObservableValue<T> progress, Consumer<T> show) {
        PauseTransition moment = new PauseTransition(MOMENT);
        boolean[] slow = {false};
        moment.setOnFinished(over -> {
            slow[0] = progress.getValue() != null;
            show.accept(progress.getValue());
        });
        return progress.subscribe(now -> {
                    if (now == null) {
                        moment.stop();
                        slow[0] = false;
                        show.accept(null);
                    } else if (slow[0]) {
                        show.accept(now);
                    } else {
                        moment.play(); // goes on if it has begun
                    }
                })
                .and(moment::stop);
    }
}
