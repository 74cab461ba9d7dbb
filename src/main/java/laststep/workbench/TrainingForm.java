package laststep.workbench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.training.Setting;
import laststep.training.SettingHint;
import laststep.training.TrainingConfig;

/**
 * The settings of a training as fields. Remembered between starts; see {@link SharedFields} for
 * those that are set elsewhere too. Belongs to the FX thread.
 */
public final class TrainingForm {
    private static final List<Setting> NETWORK =
            List.of(Setting.WORD_VEC_DIM, Setting.HIDDEN_SIZE, Setting.N_LAYERS, Setting.DROPOUT);
    private static final List<Setting> LEARNING = List.of(
            Setting.N_EPOCHS, Setting.BATCH_SIZE, Setting.OPTIMIZER, Setting.LR, Setting.TOKENIZER, Setting.MIN_FREQ);
    private static final List<Setting> MORE = List.of(
            Setting.CELL,
            Setting.READOUT,
            Setting.PADDING,
            Setting.MOMENTUM,
            Setting.LR_SCHEDULE,
            Setting.LR_FACTOR,
            Setting.LR_PATIENCE,
            Setting.MAX_GRAD_NORM,
            Setting.LOWERCASE,
            Setting.FOLD_DIGITS,
            Setting.MAX_VOCAB,
            Setting.MAX_LENGTH,
            Setting.VALID_RATIO,
            Setting.TEST_RATIO,
            Setting.SEED,
            Setting.THREADS);

    private final Map<Setting, SettingField> fields = new EnumMap<>(Setting.class);
    private final ReadOnlyObjectWrapper<Optional<TrainingConfig>> config =
            new ReadOnlyObjectWrapper<>(this, "config", Optional.empty());

    /** @param remembered by the settings' ids, read now and kept up to date */
    TrainingForm(Map<String, String> remembered, Session session) {
        TrainingConfig defaults = TrainingConfig.defaults();
        for (Setting setting : Setting.values()) {
            String text = remembered.getOrDefault(setting.id(), setting.of(defaults));
            String sound = setting.problem(text) == null ? text : setting.of(defaults);
            fields.put(setting, new SettingField(setting, sound));
        }
        SharedFields.share(fields, session);
        fields.values()
                .forEach(field -> field.text().subscribe(text -> {
                    remembered.put(field.id(), text);
                    check();
                }));
    }

    private void check() {
        boolean sound = fields.values().stream().allMatch(SettingField::isSound);
        config.set(sound ? Optional.of(Setting.configOf(values())) : Optional.empty());
    }

    private Map<Setting, String> values() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        fields.forEach((setting, field) -> values.put(setting, field.text().get()));
        return values;
    }

    SettingField field(Setting setting) {
        return fields.get(setting);
    }

    /** The four that the chapter names. */
    public List<SettingField> network() {
        return NETWORK.stream().map(fields::get).toList();
    }

    /** How it learns. */
    public List<SettingField> learning() {
        return LEARNING.stream().map(fields::get).toList();
    }

    /** What is seldom changed. */
    public List<SettingField> more() {
        return MORE.stream().map(fields::get).toList();
    }

    /** Shows each hint beside its field, in place of all earlier ones. */
    void showHints(List<SettingHint> hints) {
        fields.forEach((setting, field) -> field.showHint(hints.stream()
                .filter(hint -> hint.setting() == setting)
                .findFirst()
                .orElse(null)));
    }

    /** All settings, while every field is sound. */
    public ReadOnlyObjectProperty<Optional<TrainingConfig>> config() {
        return config.getReadOnlyProperty();
    }

    /** Sets these fields to what a training had; the others stay as they are. */
    void take(Map<Setting, String> texts) {
        texts.forEach((setting, text) -> fields.get(setting).text().set(text));
    }

    /** Sets every field to its default but those that say how sentences are cut into tokens. */
    public void reset() {
        TrainingConfig defaults = TrainingConfig.defaults();
        fields.forEach((setting, field) -> {
            if (!SharedFields.CUTTING.contains(setting)) {
                field.text().set(setting.of(defaults));
            }
        });
    }
}
