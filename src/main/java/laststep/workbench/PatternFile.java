package laststep.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import laststep.message.IoReason;
import laststep.message.Problem;
import laststep.model.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The saved patterns on disk, beside the settings. Whatever is wrong with them, the program goes on. */
public final class PatternFile {
    private static final Logger LOG = LoggerFactory.getLogger(PatternFile.class);

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;
    private final Executor writing;
    private final Consumer<Problem> problems;

    /**
     * @param folder the user's folder; made when it is first written to
     * @param threads where it is written, one state after another
     * @param problems hears what went wrong, on the FX thread
     */
    public PatternFile(Path folder, Threads threads, Consumer<Problem> problems) {
        this.file = folder.resolve("patterns.json");
        this.writing = threads.writing();
        this.problems = problem -> threads.fx().execute(() -> problems.accept(problem));
    }

    /** The patterns that were saved, oldest first; a broken file is put aside, so that it can be looked at. */
    List<SavedPattern> load() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return List.of(json.readValue(Files.readAllBytes(file), SavedPattern[].class));
        } catch (JsonProcessingException | NullPointerException broken) { // a null in the list, or in a pattern
            LOG.warn("patterns put aside", broken);
            putAside();
        } catch (IOException unreadable) {
            LOG.warn("patterns not read", unreadable);
            problems.accept(new Problem("problem.patterns.unreadable", file.toString(), IoReason.of(unreadable)));
        }
        return List.of();
    }

    private void putAside() {
        Path aside = file.resolveSibling("patterns.json.broken");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            problems.accept(new Problem("problem.patterns.broken", aside.toString()));
        } catch (IOException stuck) {
            LOG.warn("patterns could not be put aside", stuck);
            problems.accept(new Problem("problem.patterns.unreadable", file.toString(), IoReason.of(stuck)));
        }
    }

    /** Writes them off the FX thread. @param patterns copied */
    void save(List<SavedPattern> patterns) {
        List<SavedPattern> now = List.copyOf(patterns);
        writing.execute(() -> write(now));
    }

    private void write(List<SavedPattern> patterns) {
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, out -> out.write(json.writeValueAsBytes(patterns)));
        } catch (IOException failure) {
            LOG.warn("patterns not saved", failure);
            problems.accept(new Problem("problem.patterns.notSaved", file.toString(), IoReason.of(failure)));
        }
    }
}
