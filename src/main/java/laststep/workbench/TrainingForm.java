package laststep.workbench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import laststep.message.Problem;
import laststep.text.TokenizerKind;
import laststep.training.Setting;
import laststep.training.TrainingConfig;

/**
 * The settings as they stand in the window's fields: text that may be wrong while it is typed. Remembered between
 * starts; the tokeniser's field is the session's tokeniser. Belongs to the FX thread.
 */
public final class TrainingForm {
    private final Map<Setting, StringProperty> texts = new EnumMap<>(Setting.class);
    private final ReadOnlyObjectWrapper<Optional<TrainingConfig>> config =
            new ReadOnlyObjectWrapper<>(this, "config", Optional.empty());

    /** @param remembered by the settings' ids, read now and kept up to date */
    TrainingForm(Map<String, String> remembered, Session session) {
        TrainingConfig defaults = TrainingConfig.defaults();
        for (Setting setting : Setting.values()) {
            String text = remembered.getOrDefault(setting.id(), setting.of(defaults));
            String sound = setting.problem(text) == null ? text : setting.of(defaults);
            texts.put(setting, new SimpleStringProperty(this, setting.id(), sound));
        }
        session.tokenizer().set(TokenizerKind.of(text(Setting.TOKENIZER).get()));
        session.tokenizer().subscribe(kind -> text(Setting.TOKENIZER).set(kind.id()));
        for (Setting setting : Setting.values()) {
            text(setting).subscribe(text -> {
                remembered.put(setting.id(), text);
                check();
            });
        }
        text(Setting.TOKENIZER).subscribe(text -> {
            if (Setting.TOKENIZER.problem(text) == null) {
                session.tokenizer().set(TokenizerKind.of(text.toLowerCase(Locale.ROOT)));
            }
        });
    }

    private void check() {
        boolean sound = texts.entrySet().stream()
                .allMatch(entry -> entry.getKey().problem(entry.getValue().get()) == null);
        config.set(sound ? Optional.of(Setting.configOf(values())) : Optional.empty());
    }

    private Map<Setting, String> values() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        texts.forEach((setting, text) -> values.put(setting, text.get()));
        return values;
    }

    /** What stands in a setting's field. */
    public StringProperty text(Setting setting) {
        return texts.get(setting);
    }

    /** What is wrong with a field, or null. */
    public ObservableValue<Problem> problem(Setting setting) {
        return text(setting).map(setting::problem);
    }

    /** All settings, while every field is sound. */
    public ReadOnlyObjectProperty<Optional<TrainingConfig>> config() {
        return config.getReadOnlyProperty();
    }

    /** Sets every field but the tokeniser's to its default. */
    public void reset() {
        TrainingConfig defaults = TrainingConfig.defaults();
        texts.forEach((setting, text) -> {
            if (setting != Setting.TOKENIZER) {
                text.set(setting.of(defaults));
            }
        });
    }
}
