package laststep.workbench;

import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.runs.sweep.SweepPlan;
import laststep.training.Setting;

/** A setting to sweep and its values, as they stand in the window. Belongs to the FX thread. */
public final class SweptField {
    private final StringProperty setting;
    private final StringProperty values;

    SweptField(String setting, String values) {
        this.setting = new SimpleStringProperty(this, "setting", setting);
        this.values = new SimpleStringProperty(this, "values", values);
    }

    /** The names of all settings that can be swept. */
    public static List<String> offered() {
        return Arrays.stream(Setting.values())
                .filter(SweepPlan::isSwept)
                .map(Setting::id)
                .toList();
    }

    /** Its name; one of {@link #offered}. */
    public StringProperty setting() {
        return setting;
    }

    /** As they are written: 64,128 or 0..0.5 step 0.1. */
    public StringProperty values() {
        return values;
    }

    /** What is wrong with the values, or null. */
    public ObservableValue<Problem> problem() {
        return Bindings.createObjectBinding(() -> SweepPlan.problem(which(), values.get()), setting, values);
    }

    Setting which() {
        return Arrays.stream(Setting.values())
                .filter(each -> each.id().equals(setting.get()))
                .findFirst()
                .orElse(Setting.HIDDEN_SIZE);
    }
}
