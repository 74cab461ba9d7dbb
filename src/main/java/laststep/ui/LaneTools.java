package laststep.ui;

import javafx.beans.value.ObservableValue;
import laststep.message.Messages;
import laststep.workbench.FileSaver;
import laststep.workbench.Settings;

/**
 * What every tab with pictures needs from outside.
 *
 * @param dialogs ask for files
 * @param saver writes the chosen ones
 * @param settings the theme, and how lanes and dividers were left
 */
public record LaneTools(FileDialogs dialogs, FileSaver saver, Settings settings) {
    LaneSaving saving(Messages messages) {
        return new LaneSaving(dialogs, saver, messages);
    }

    /** The colours of the theme, whichever that is. */
    ObservableValue<LaneColours> colours() {
        return settings.theme().map(LaneColours::of);
    }
}
