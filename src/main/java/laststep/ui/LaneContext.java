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
        LaneSaving saving,
        UnitRows rows,
        LaneLook look) {
    /** All rows are seen first, and how the lanes look is forgotten. */
    LaneContext(
            LaneSource model,
            Messages messages,
            ObservableValue<LaneColours> colours,
            TokenColumns columns,
            LaneSaving saving) {
        this(model, messages, colours, columns, saving, new UnitRows(), new LaneLook());
    }

    /** What is looked at. To be asked only while something is. */
    Inspection inspection() {
        return model.looked().get().inspection();
    }
}
