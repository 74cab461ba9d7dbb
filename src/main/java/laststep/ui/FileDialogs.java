package laststep.ui;

import java.nio.file.Path;
import java.util.Optional;
import laststep.message.Messages;

/** Asks for a file, in the language of the messages. Nothing is returned when the person thinks better of it. */
public interface FileDialogs {
    Optional<Path> openCorpus(Messages messages);

    Optional<Path> openVectors(Messages messages);

    /** A text with a sentence on each line. */
    default Optional<Path> openSentences(Messages messages) {
        return openCorpus(messages);
    }

    /** A folder of corpus files, or of a folder for each class. */
    Optional<Path> openFolder(Messages messages);

    Optional<Path> openModel(Messages messages);

    /** @param name the file name to propose, without ending */
    Optional<Path> saveModel(String name, Messages messages);

    /**
     * Asks where to export to.
     *
     * @param name the file name to propose, with its ending
     * @param extension the ending, without a dot
     */
    Optional<Path> saveAs(String name, String extension, Messages messages);

    /** Asks for a folder to export into. */
    Optional<Path> exportFolder(Messages messages);
}
