package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import laststep.message.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void everythingIsRememberedFromOneStartToTheNext() {
        Settings settings = file().load(Locale.ENGLISH);
        settings.language().set(Locale.KOREAN);
        settings.theme().set(Theme.DARK);
        settings.opened(folder.resolve("리뷰.tsv"));
        settings.setWindow(new WindowBounds(10, 20, 1280, 720, true));
        settings.setPlace(Place.INSPECT);
        settings.dividers().put("corpus.0", 0.6);
        settings.training().put("hidden_size", "128");
        settings.setPinned("배송이 빨라요");
        file().save(settings);

        assertThat(file().load(Locale.ENGLISH))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*[hH]elper.*")
                .isEqualTo(settings);
        assertThat(problems).isEmpty();
    }

    @Test
    void atTheFirstStartTheSystemsLanguageIsSpokenInTheLight() {
        Settings settings = file().load(Locale.KOREA);

        assertThat(settings.language().get()).isEqualTo(Locale.KOREA);
        assertThat(settings.theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(problems).isEmpty();
    }

    @Test
    void aBrokenFileIsPutAsideAndTheDefaultsAreUsed() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"DA");

        assertThat(file().load(Locale.ENGLISH).theme().get()).isEqualTo(Theme.LIGHT);
        Path aside = folder.resolve("settings.json.broken");
        assertThat(aside).hasContent("{\"theme\":\"DA");
        assertThat(problems).containsExactly(new Problem("problem.settings.broken", aside.toString()));
    }

    @Test
    void aFileThatCannotBeReadIsNoReasonNotToStart() throws IOException {
        Files.createDirectory(folder.resolve("settings.json"));

        assertThat(file().load(Locale.ENGLISH).theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(problems).extracting(Problem::key).containsExactly("problem.settings.unreadable");
    }

    @Test
    void whatALaterVersionWroteIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"DARK\",\"place\":\"KITCHEN\",\"sound\":3}");

        Settings settings = file().load(Locale.ENGLISH);
        assertThat(settings.theme().get()).isEqualTo(Theme.DARK);
        assertThat(settings.place()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void savingLeavesNothingBesideTheFile() throws IOException {
        file().save(file().load(Locale.ENGLISH));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("settings.json"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        new SettingsFile(notAFolder, problems::add).save(file().load(Locale.ENGLISH));

        assertThat(problems).extracting(Problem::key).containsExactly("problem.settings.notsaved");
    }

    private SettingsFile file() {
        return new SettingsFile(folder, problems::add);
    }
}
