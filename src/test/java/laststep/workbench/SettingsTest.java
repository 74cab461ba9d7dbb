package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = new Settings(StoredSettings.NONE, Locale.ENGLISH);

    @Test
    void theFileOpenedLastStandsFirstAndOnce() {
        settings.opened(Path.of("/a"));
        settings.opened(Path.of("/b"));
        settings.opened(Path.of("/c/../a"));

        assertThat(settings.recentFiles()).containsExactly(Path.of("/a"), Path.of("/b"));
    }

    @Test
    void tenFilesAreKept() {
        for (int i = 0; i < 15; i++) {
            settings.opened(Path.of("/" + i));
        }

        assertThat(settings.recentFiles()).hasSize(10).startsWith(Path.of("/14"));
    }
}
