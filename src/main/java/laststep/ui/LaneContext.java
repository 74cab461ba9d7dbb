package laststep.ui;

import javafx.beans.value.ObservableValue;
import laststep.message.Messages;
import laststep.workbench.InspectViewModel;

/** What all lanes share. */
record LaneContext(
        InspectViewModel model,
        Messages messages,
        ObservableValue<LaneColours> colours,
        TokenColumns columns,
        LaneSaving saving) {}
