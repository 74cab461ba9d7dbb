package laststep.workbench;

import java.util.Set;
import laststep.training.Setting;

/** Where the up and down keys lead from a setting's value: sizes double and halve, counts go by one. */
final class SettingSteps {
    private static final Set<Setting> SIZES =
            Set.of(Setting.WORD_VEC_DIM, Setting.HIDDEN_SIZE, Setting.BATCH_SIZE, Setting.MAX_LENGTH);
    private static final Set<Setting> TENTHS =
            Set.of(Setting.DROPOUT, Setting.VALID_RATIO, Setting.TEST_RATIO, Setting.MOMENTUM, Setting.LR_FACTOR);

    private SettingSteps() {}

    /** @return the next value that is allowed, or the same text if there is none */
    static String next(Setting setting, String text, boolean up) {
        try {
            String next = step(setting, text.strip(), up);
            return setting.problem(next) == null ? next : text;
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }

    private static String step(Setting setting, String text, boolean up) {
        if (SIZES.contains(setting)) {
            int size = Integer.parseInt(text);
            return String.valueOf(up ? size * 2 : size / 2);
        }
        if (TENTHS.contains(setting)) {
            long tenths = Math.round(Double.parseDouble(text) * 10) + (up ? 1 : -1);
            return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
        }
        if (setting == Setting.LR || setting == Setting.MAX_GRAD_NORM) {
            return String.valueOf((float) (Double.parseDouble(text) * (up ? 2 : 0.5)));
        }
        return String.valueOf(Math.addExact(Long.parseLong(text), up ? 1 : -1));
    }
}
