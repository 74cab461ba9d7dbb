package laststep.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import laststep.message.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings on disk. Whatever is wrong with them, the program starts. */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    private final Path file;
    private final Consumer<Problem> problems;

    /**
     * @param folder the user's folder; made when it is first written to
     * @param problems hears what went wrong
     */
    public SettingsFile(Path folder, Consumer<Problem> problems) {
        this.file = folder.resolve("settings.json");
        this.problems = problems;
    }

    /** The settings that were saved, or the defaults; a broken file is put aside, so that it can be looked at. */
    public Settings load(Locale locale) {
        return new Settings(read().orElse(StoredSettings.NONE), locale);
    }

    private Optional<StoredSettings> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(Files.readAllBytes(file), StoredSettings.class));
        } catch (JsonProcessingException broken) {
            LOG.warn("settings put aside", broken);
            putAside();
        } catch (IOException unreadable) {
            LOG.warn("settings not read", unreadable);
            problems.accept(new Problem("problem.settings.unreadable", file.toString()));
        }
        return Optional.empty();
    }

    private void putAside() {
        Path aside = file.resolveSibling("settings.json.broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            problems.accept(new Problem("problem.settings.broken", aside.toString()));
        } catch (IOException stuck) {
            LOG.warn("settings could not be put aside", stuck);
            problems.accept(new Problem("problem.settings.unreadable", file.toString()));
        }
    }

    /** Writes beside the file and moves into place: a crash leaves the settings that were there. */
    public void save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path beside = Files.createTempFile(file.getParent(), "settings", ".tmp");
            try {
                Files.write(beside, json.writeValueAsBytes(settings.toStore()));
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failure) {
            LOG.warn("settings not saved", failure);
            problems.accept(new Problem("problem.settings.notsaved", file.toString()));
        }
    }
}
