package laststep.ui;

import javafx.beans.value.ObservableValue;
import laststep.inspect.UnitScan;
import laststep.message.Messages;
import laststep.workbench.UnitsViewModel;

/** What all parts of the unit browser share. */
record UnitsContext(UnitsViewModel model, ObservableValue<LaneColours> colours, LaneSaving saving, Messages messages) {
    UnitWords words() {
        return new UnitWords(messages);
    }

    /** What the sentences were read into. To be asked only while there is something. */
    UnitScan scan() {
        return model.scanned().get().scan();
    }
}
