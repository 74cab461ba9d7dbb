package laststep.ui;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.util.Subscription;

/** The one door to the FX thread. */
public final class FxThread implements Executor {
    /** Runs {@code task} on the FX thread, later and in order, also when called from there. */
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /** Runs {@code task} once a pulse, before the frame is drawn, until it is unsubscribed. To be called on the FX thread. */
    public static Subscription everyPulse(Runnable task) {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                task.run();
            }
        };
        timer.start();
        return timer::stop;
    }
}
