package laststep.ui.chart;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person where to save a file. Behind an interface, as a native dialog would hang a test. */
@FunctionalInterface
public interface SaveDialog {
    /**
     * Waits for the answer; called on the FX thread.
     *
     * @param suggestedName a file name with its ending
     * @param extension the ending, without a dot
     * @return where to save, or nothing if the person thought better of it
     */
    Optional<Path> choose(String suggestedName, String extension);
}
