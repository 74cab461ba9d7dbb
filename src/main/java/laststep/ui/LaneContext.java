package laststep.ui;

import javafx.beans.value.ObservableValue;
import laststep.inspect.Inspection;
import laststep.message.Messages;
import laststep.workbench.LaneSource;

/** What all lanes share. */
record LaneContext(
        LaneSource model,
        Messages messages,
        ObservableValue<LaneColours> colours,
        TokenColumns columns,
        LaneSaving saving) {
    /** What is looked at. To be asked only while something is. */
    Inspection inspection() {
        return model.looked().get().inspection();
    }
}
