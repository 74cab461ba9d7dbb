package laststep.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path VIEWS = Path.of("resources/laststep/ui");

    @Test
    void everyKeyExistsInBothLanguages() {
        assertThat(patterns(Locale.KOREAN).keySet())
                .isNotEmpty()
                .isEqualTo(patterns(Locale.ENGLISH).keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(placeholders(Locale.KOREAN)).isEqualTo(placeholders(Locale.ENGLISH));
    }

    @Test
    void noPatternHoldsAStraightApostropheWhichIsSyntax() {
        for (Locale language : Messages.LANGUAGES) {
            assertThat(patterns(language))
                    .allSatisfy((key, pattern) -> assertThat(pattern).as(key).doesNotContain("'"));
        }
    }

    @Test
    void everyPatternCanBeWorded() {
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = Messages.of(language);
            assertThat(patterns(language).keySet())
                    .allSatisfy(key -> assertThat(messages.get(key, 1, 2, 3, 4, 5, 6, 7, 8))
                            .isNotBlank());
        }
    }

    @Test
    void everyKeyThatAViewAsksForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(VIEWS)) {
            files.filter(file -> file.toString().endsWith(".fxml")).forEach(file -> asked.addAll(keysIn(file)));
        }
        assertThat(asked).isNotEmpty();
        assertThat(patterns(Locale.ENGLISH).keySet()).containsAll(asked);
    }

    @Test
    void aProblemInsideAProblemIsWordedToo() {
        Problem nested = new Problem("job.open", new Problem("place.corpus"));

        assertThat(Messages.of(Locale.KOREAN).word(nested)).isEqualTo("말뭉치 여는 중");
        assertThat(Messages.english().word(nested)).isEqualTo("Opening Corpus");
    }

    @Test
    void aLocaleTheProgramDoesNotSpeakGetsEnglish() {
        assertThat(Messages.of(Locale.GERMAN)).isSameAs(Messages.english());
    }

    @Test
    void aKeyThatDoesNotExistIsABug() {
        assertThatThrownBy(() -> Messages.english().get("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    private static Set<String> keysIn(Path fxml) {
        try {
            return Pattern.compile("\"%([^\"]+)\"")
                    .matcher(Files.readString(fxml))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Set<String>> placeholders(Locale language) {
        Pattern placeholder = Pattern.compile("\\{(\\d+)");
        Map<String, Set<String>> placeholders = new TreeMap<>();
        patterns(language)
                .forEach((key, pattern) -> placeholders.put(
                        key,
                        placeholder
                                .matcher(pattern)
                                .results()
                                .map((MatchResult match) -> match.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return placeholders;
    }

    private static Map<String, String> patterns(Locale language) {
        Map<String, String> patterns = new TreeMap<>();
        for (String area : Messages.AREAS) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "laststep.messages." + area,
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> patterns.put(key, bundle.getString(key)));
        }
        return patterns;
    }
}
