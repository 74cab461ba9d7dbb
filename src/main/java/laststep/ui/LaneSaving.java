package laststep.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import laststep.message.Messages;
import laststep.ui.chart.PictureFile;
import laststep.workbench.FileSaver;

/** Copies and saves what lanes show. */
final class LaneSaving {
    private final FileDialogs dialogs;
    private final FileSaver saver;
    private final Messages messages;

    LaneSaving(FileDialogs dialogs, FileSaver saver, Messages messages) {
        this.dialogs = dialogs;
        this.saver = saver;
        this.messages = messages;
    }

    void copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }

    void copy(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    void png(String title, Image picture) {
        save(title, "png", () -> PictureFile.png(picture));
    }

    void svg(String title, Supplier<byte[]> picture) {
        save(title, "svg", picture);
    }

    /** In UTF-8 with the byte-order mark that Excel wants to see: tokens are seldom ASCII alone. */
    void csv(String title, String table) {
        save(title, "csv", () -> ('\uFEFF' + table).getBytes(StandardCharsets.UTF_8));
    }

    private void save(String title, String extension, Supplier<byte[]> bytes) {
        String name = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "") + "." + extension;
        dialogs.saveAs(name, extension, messages).ifPresent((Path target) -> saver.save(target, bytes.get()));
    }
}
