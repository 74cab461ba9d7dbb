package laststep.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which runs are wanted: every word must be found in the name, a tag, the note or the corpus, or be the value of a setting;
 * {@code hidden_size=128} asks for one setting's value. Upper and lower case are the same.
 */
record RunFilter(List<String> words) {
    static RunFilter of(String typed) {
        return new RunFilter(Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean takes(RunRow.Page run) {
        return words.stream().allMatch(word -> takes(run, word));
    }

    private static boolean takes(RunRow.Page run, String word) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            String value = run.settings().get(word.substring(0, equals));
            return value != null && lower(value).equals(word.substring(equals + 1));
        }
        return texts(run).anyMatch(text -> lower(text).contains(word))
                || run.settings().values().stream()
                        .anyMatch(value -> lower(value).equals(word));
    }

    private static Stream<String> texts(RunRow.Page run) {
        Stream<String> own = Stream.of(
                run.notes().name(),
                run.notes().note(),
                run.info().origin().record().corpus(),
                String.valueOf(run.number()));
        return Stream.concat(own, run.notes().tags().stream());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The settings that are not the same in all these runs. */
    static List<String> differing(List<Map<String, String>> settings) {
        return settings.stream()
                .flatMap(one -> one.keySet().stream())
                .distinct()
                .filter(name -> settings.stream()
                                .map(one -> one.getOrDefault(name, ""))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }
}
