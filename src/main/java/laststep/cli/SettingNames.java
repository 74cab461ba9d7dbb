package laststep.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import laststep.training.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a setting: {@code --word-vec-dim} and {@code --word_vec_dim}, and simple-ntc's name where it differs. */
final class SettingNames {
    private static final List<String> YES_OR_NO = List.of("true", "false");

    private SettingNames() {}

    /** An option with the setting's names. A yes or no may stand without a value, which means yes. */
    static OptionSpec.Builder builder(Setting setting) {
        OptionSpec.Builder option = OptionSpec.builder(options(setting));
        return setting.choices().equals(YES_OR_NO) ? option.arity("0..1").fallbackValue("true") : option;
    }

    static String[] options(Setting setting) {
        String[] ids = setting == Setting.WORD_VEC_DIM
                ? new String[] {setting.id(), "word_vec_size"}
                : new String[] {setting.id()};
        return Arrays.stream(ids)
                .flatMap(id -> Stream.of("--" + id.replace('_', '-'), "--" + id))
                .distinct()
                .toArray(String[]::new);
    }

    /**
     * An option for every setting but shuffle, which has a switch of its own.
     *
     * @param values what is given, by setting; filled while the command line is read
     * @param about the key of the words that explain a setting
     */
    static void addTo(CommandSpec command, Map<Setting, String> values, Function<Setting, String> about) {
        for (Setting setting : Setting.values()) {
            if (setting != Setting.SHUFFLE) {
                command.addOption(builder(setting)
                        .type(String.class)
                        .paramLabel("VALUE")
                        .descriptionKey(about.apply(setting))
                        .setter(new ISetter() {
                            @Override
                            @SuppressWarnings("unchecked") // the option's type is String
                            public <T> T set(T value) {
                                return value == null ? null : (T) values.put(setting, (String) value);
                            }
                        })
                        .build());
            }
        }
    }

    /** The key of the words that explain a setting. */
    static String about(Setting setting) {
        return "setting." + setting.id();
    }
}
