package laststep.ui;

import javafx.scene.Parent;
import javafx.util.Subscription;

/**
 * A part of the window, in one language.
 *
 * @param root its nodes
 * @param listening what it listens to; to be unsubscribed when the view is thrown away
 */
public record View(Parent root, Subscription listening) {
    /** A view that only binds, and so needs no unsubscribing. */
    public View(Parent root) {
        this(root, Subscription.EMPTY);
    }
}
