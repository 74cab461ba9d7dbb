package laststep.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;
import laststep.message.Messages;

/** The operating system's own dialogs. They start where the last one ended. */
public final class StageFileDialogs implements FileDialogs {
    private static final List<String> CORPORA =
            List.of("*.tsv", "*.txt", "*.tab", "*.csv", "*.json", "*.jsonl", "*.ndjson", "*.ft", "*.gz", "*.zip");

    private static final String MODEL_ENDING = ".laststep";

    private final Stage stage;
    private File folder;

    /** @param stage the window they stand before */
    public StageFileDialogs(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Optional<Path> openCorpus(Messages messages) {
        FileChooser chooser = chooser("dialog.open.corpus", messages);
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(messages.get("dialog.files.corpus"), CORPORA),
                        new ExtensionFilter(messages.get("dialog.files.all"), "*"));
        return ask(chooser, FileChooser::showOpenDialog);
    }

    @Override
    public Optional<Path> openVectors(Messages messages) {
        FileChooser chooser = chooser("dialog.open.vectors", messages);
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(messages.get("dialog.files.vectors"), "*.vec", "*.txt", "*.gz"),
                        new ExtensionFilter(messages.get("dialog.files.all"), "*"));
        return ask(chooser, FileChooser::showOpenDialog);
    }

    @Override
    public Optional<Path> openSentences(Messages messages) {
        FileChooser chooser = chooser("dialog.open.sentences", messages);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(messages.get("dialog.files.all"), "*"));
        return ask(chooser, FileChooser::showOpenDialog);
    }

    @Override
    public Optional<Path> openFolder(Messages messages) {
        return folder("dialog.open.folder", messages);
    }

    @Override
    public Optional<Path> exportFolder(Messages messages) {
        return folder("dialog.export.folder", messages);
    }

    private Optional<Path> folder(String titleKey, Messages messages) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.get(titleKey));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(stage));
        chosen.ifPresent(opened -> folder = opened.getParentFile());
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<Path> openModel(Messages messages) {
        FileChooser chooser = chooser("dialog.open.model", messages);
        chooser.getExtensionFilters().setAll(models(messages));
        return ask(chooser, FileChooser::showOpenDialog);
    }

    @Override
    public Optional<Path> saveModel(String name, Messages messages) {
        FileChooser chooser = chooser("dialog.save.model", messages);
        chooser.getExtensionFilters().setAll(models(messages));
        chooser.setInitialFileName(name + MODEL_ENDING);
        return ask(chooser, FileChooser::showSaveDialog);
    }

    @Override
    public Optional<Path> saveAs(String name, String extension, Messages messages) {
        FileChooser chooser = chooser("dialog.save.as", messages);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension));
        chooser.setInitialFileName(name);
        return ask(chooser, FileChooser::showSaveDialog);
    }

    private static ExtensionFilter models(Messages messages) {
        return new ExtensionFilter(messages.get("dialog.files.model"), "*" + MODEL_ENDING);
    }

    private FileChooser chooser(String titleKey, Messages messages) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get(titleKey));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> ask(FileChooser chooser, BiFunction<FileChooser, Window, File> dialog) {
        Optional<File> chosen = Optional.ofNullable(dialog.apply(chooser, stage));
        chosen.ifPresent(file -> folder = file.getParentFile());
        return chosen.map(File::toPath);
    }
}
