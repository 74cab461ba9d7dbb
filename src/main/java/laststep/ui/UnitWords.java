package laststep.ui;

import laststep.inspect.UnitRef;
import laststep.message.Messages;

/** What units are called on the screen: counted from 1. */
record UnitWords(Messages messages) {
    /** Such as "→ layer 2 · unit 17 · h". */
    String of(UnitRef unit) {
        return messages.get("units.unit", unit.half().arrow(), unit.layer() + 1, unit.unit() + 1, unit.quantity());
    }

    String number(double value) {
        return Double.isFinite(value) ? messages.get("units.number", value) : "–";
    }

    String value(double value) {
        return messages.get("inspect.signed", value);
    }
}
