package laststep.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.text.FileFormat;
import laststep.text.ImportOptions;
import laststep.text.TextEncoding;

/**
 * How a file is to be read, with a look at what comes of it while one chooses. An empty choice leaves it to what is
 * recognised. Belongs to the FX thread.
 */
public final class ImportViewModel {
    private final CorpusOpener opener;
    private final Path file;
    private final LatestOnly looking;
    private final StringProperty format = new SimpleStringProperty(this, "format", "");
    private final StringProperty encoding = new SimpleStringProperty(this, "encoding", "");
    private final StringProperty header = new SimpleStringProperty(this, "header", "");
    private final StringProperty labelColumn = new SimpleStringProperty(this, "labelColumn", "");
    private final StringProperty textColumn = new SimpleStringProperty(this, "textColumn", "");
    private final ReadOnlyObjectWrapper<ImportLook> look = new ReadOnlyObjectWrapper<>(this, "look");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    ImportViewModel(Path file, CorpusOpener opener, Threads threads) {
        this.file = file;
        this.opener = opener;
        looking = new LatestOnly(threads.looking(), threads.fx(), this::refuse);
        choose(opener.remembered(file).toMap());
        // other columns belong to another format
        format.subscribe((before, now) -> {
            labelColumn.set("");
            textColumn.set("");
        });
        choices().values().forEach(choice -> choice.subscribe((before, now) -> lookAgain()));
        lookAgain();
    }

    private Map<String, StringProperty> choices() {
        return Map.of(
                "format", format, "encoding", encoding, "header", header, "label", labelColumn, "text", textColumn);
    }

    private void choose(Map<String, String> options) {
        choices().forEach((key, choice) -> choice.set(options.getOrDefault(key, "")));
    }

    /** Leaves everything to what is recognised. */
    public void reset() {
        choose(Map.of());
    }

    private ImportOptions options() {
        Map<String, String> chosen = new HashMap<>();
        choices().forEach((key, choice) -> chosen.put(key, choice.get()));
        chosen.values().removeIf(value -> value == null || value.isEmpty());
        return ImportOptions.of(chosen);
    }

    private void lookAgain() {
        ImportOptions options = options();
        looking.request(() -> ImportLook.of(opener.preview(file, options)), seen -> {
            problem.set(null);
            look.set(seen);
        });
    }

    /** What was seen last stays in sight. */
    private void refuse(Throwable failure) {
        problem.set(
                failure instanceof ProblemException refused
                        ? refused.problem()
                        : new Problem("problem.unexpected", failure.getClass().getSimpleName()));
    }

    /** Opens the file as it is chosen. */
    public void open() {
        opener.open(file, options());
    }

    public String fileName() {
        return CorpusOpener.nameOf(file);
    }

    /** The ids of the formats there are to choose from. */
    public List<String> formats() {
        boolean folder = Files.isDirectory(file) || fileName().endsWith(".zip");
        return Stream.of(FileFormat.values())
                .filter(kind -> folder || kind != FileFormat.FOLDERS)
                .map(FileFormat::id)
                .toList();
    }

    /** The ids of the encodings there are to choose from. */
    public List<String> encodings() {
        return Arrays.stream(TextEncoding.values()).map(TextEncoding::id).toList();
    }

    /** What an encoding is called. */
    public String encodingName(String id) {
        return TextEncoding.of(id).map(TextEncoding::title).orElse(id);
    }

    /** The id of the format that is chosen. */
    public StringProperty format() {
        return format;
    }

    /** The id of the encoding that is chosen. */
    public StringProperty encoding() {
        return encoding;
    }

    /** {@code true} or {@code false}: whether the first row names the columns. */
    public StringProperty header() {
        return header;
    }

    /** The number of the column of labels, counted from 1. */
    public StringProperty labelColumn() {
        return labelColumn;
    }

    /** The number of the column of texts, counted from 1. */
    public StringProperty textColumn() {
        return textColumn;
    }

    /** What comes of the choices; null before the first look. */
    public ReadOnlyObjectProperty<ImportLook> look() {
        return look.getReadOnlyProperty();
    }

    /** Why nothing comes of the choices, or null. */
    public ReadOnlyObjectProperty<Problem> problem() {
        return problem.getReadOnlyProperty();
    }
}
