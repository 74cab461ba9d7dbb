package laststep.cli;

import java.util.Arrays;
import java.util.stream.Stream;
import laststep.training.Setting;

/** The options of a setting: {@code --word-vec-dim} and {@code --word_vec_dim}, and simple-ntc's name where it differs. */
final class SettingNames {
    private SettingNames() {}

    static String[] options(Setting setting) {
        String[] ids = setting == Setting.WORD_VEC_DIM
                ? new String[] {setting.id(), "word_vec_size"}
                : new String[] {setting.id()};
        return Arrays.stream(ids)
                .flatMap(id -> Stream.of("--" + id.replace('_', '-'), "--" + id))
                .distinct()
                .toArray(String[]::new);
    }
}
