package laststep.ui;

import laststep.message.Messages;

/** Builds a view anew; the view model behind it stays the same, so nothing is lost when the language changes. */
@FunctionalInterface
public interface ViewFactory {
    View create(Messages messages);
}
