package laststep.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import laststep.message.Problem;
import laststep.text.TokenizerKind;

/** Which texts are allowed as a setting's value. */
interface SettingCheck {
    /** What is wrong with a value, as key and arguments of a sentence whose {0} is the setting's name; null if nothing. */
    Problem problem(String name, String text);

    /** The values there are to choose from; none for a number. */
    default List<String> choices() {
        return List.of();
    }

    static SettingCheck whole(long least, long most) {
        return (name, text) -> {
            try {
                long value = Long.parseLong(text);
                if (value >= least && value <= most) {
                    return null;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            return new Problem("problem.setting.whole", name, text, String.valueOf(least), String.valueOf(most));
        };
    }

    static SettingCheck share() {
        return number("problem.setting.share", value -> value >= 0 && value < 1);
    }

    static SettingCheck openShare() {
        return number("problem.setting.openShare", value -> value > 0 && value < 1);
    }

    static SettingCheck positive() {
        return number("problem.setting.positive", value -> value > 0 && Double.isFinite(value));
    }

    static SettingCheck positiveOrInfinite() {
        SettingCheck positive = positive();
        return (name, text) -> text.equals("infinity") ? null : positive.problem(name, text);
    }

    private static SettingCheck number(String key, DoublePredicate allowed) {
        return (name, text) -> {
            try {
                if (allowed.test(Float.parseFloat(text))) {
                    return null;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            return new Problem(key, name, text);
        };
    }

    /** One of those to choose from, or what an older model was trained with. */
    static SettingCheck tokenizer() {
        SettingCheck any = oneOf((Object[]) TokenizerKind.values());
        SettingCheck offered = oneOf(TokenizerKind.offered().toArray());
        return new SettingCheck() {
            @Override
            public Problem problem(String name, String text) {
                return any.problem(name, text) == null ? null : offered.problem(name, text);
            }

            @Override
            public List<String> choices() {
                return offered.choices();
            }
        };
    }

    static SettingCheck oneOf(Object... values) {
        List<String> choices = Arrays.stream(values)
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .toList();
        return new SettingCheck() {
            @Override
            public Problem problem(String name, String text) {
                return choices.contains(text.toLowerCase(Locale.ROOT))
                        ? null
                        : new Problem("problem.setting.oneOf", name, text, String.join(", ", choices));
            }

            @Override
            public List<String> choices() {
                return choices;
            }
        };
    }
}
