package laststep.workbench;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.training.Setting;
import laststep.training.SettingHint;

/** One setting as it stands in the window: text that may be wrong while it is typed. Belongs to the FX thread. */
public final class SettingField {
    private final Setting setting;
    private final StringProperty text;
    private final ReadOnlyObjectWrapper<Problem> hint = new ReadOnlyObjectWrapper<>(this, "hint");
    private boolean hintCosts;

    SettingField(Setting setting, String initial) {
        this.setting = setting;
        this.text = new SimpleStringProperty(this, setting.id(), initial);
    }

    /** Its name, as on the command line, such as {@code word_vec_dim}. */
    public String id() {
        return setting.id();
    }

    /** The key of the message that says what it is. */
    public String aboutKey() {
        return "setting." + id();
    }

    /** The key of the message that words a choice, or null if the choice is its own word. */
    public String choiceKey(String choice) {
        return switch (setting) {
            case TOKENIZER -> "corpus.tokenizer." + choice;
            case LOWERCASE, FOLD_DIGITS -> "setting." + choice;
            default -> null;
        };
    }

    /** The key of the message that explains a choice in a line, or null if the choice needs none. */
    public String explanationKey(String choice) {
        return setting == Setting.PADDING ? aboutKey() + "." + choice : null;
    }

    /** The values there are to choose from; none for a number. */
    public List<String> choices() {
        return setting.choices();
    }

    public StringProperty text() {
        return text;
    }

    /** What is wrong with it, or null. */
    public ObservableValue<Problem> problem() {
        return text.map(setting::problem);
    }

    /** What a person should know of the value before Start, or null. */
    public ReadOnlyObjectProperty<Problem> hint() {
        return hint.getReadOnlyProperty();
    }

    /** Whether what the hint says is to be seen even where the field is not. */
    public boolean hintCosts() {
        return hintCosts;
    }

    /** @param newHint of this setting, or null */
    void showHint(SettingHint newHint) {
        hintCosts = newHint != null && newHint.costs();
        hint.set(newHint == null ? null : newHint.words());
    }

    boolean isSound() {
        return setting.problem(text.get()) == null;
    }

    /** Goes to the next sensible value, as a spinner does; stays if there is none. */
    public void step(boolean up) {
        text.set(SettingSteps.next(setting, text.get(), up));
    }
}
