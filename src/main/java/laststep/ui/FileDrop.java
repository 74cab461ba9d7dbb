package laststep.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes a file that is dropped anywhere on the window. */
public final class FileDrop {
    private final Predicate<Path> accepted;
    private final Consumer<Path> open;

    /** @param accepted which files are taken  @param open is given the file */
    public FileDrop(Predicate<Path> accepted, Consumer<Path> open) {
        this.accepted = accepted;
        this.open = open;
    }

    public void listenTo(Scene scene) {
        scene.setOnDragOver(this::over);
        scene.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent event) {
        if (file(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Optional<Path> file = file(event);
        file.ifPresent(open);
        event.setDropCompleted(file.isPresent());
        event.consume();
    }

    private Optional<Path> file(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files.size() == 1 ? Optional.of(files.get(0).toPath()).filter(accepted) : Optional.empty();
    }
}
