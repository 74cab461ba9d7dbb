package laststep.ui.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import laststep.message.Problem;
import laststep.message.ProblemException;

/** Copying and saving a chart. The work is the renderer's; asking and the clipboard are the FX thread's. */
final class ChartActions {
    private final ChartServices services;

    ChartActions(ChartServices services) {
        this.services = services;
    }

    void copy(ChartContent content, double width, double height) {
        onRenderer(() -> Export.picture(content, width, height), frame -> putOnClipboard(frame.image()));
    }

    void save(Export export, ChartContent content, double width, double height) {
        Optional<Path> chosen = services.saveDialog().choose(export.suggestedName(content), export.extension());
        chosen.ifPresent(target -> onRenderer(() -> written(target, export.bytes(content, width, height)), path -> {}));
    }

    private static Path written(Path target, byte[] bytes) {
        try {
            Export.write(target, bytes);
            return target;
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.chart.save", target.toString()), e);
        }
    }

    private static void putOnClipboard(Image image) {
        ClipboardContent clip = new ClipboardContent();
        clip.putImage(image);
        Clipboard.getSystemClipboard().setContent(clip);
    }

    private <R> void onRenderer(Supplier<R> work, Consumer<R> then) {
        services.renderer().execute(() -> {
            try {
                R result = work.get();
                services.fxThread().execute(() -> then.accept(result));
            } catch (RuntimeException | Error e) {
                services.fxThread().execute(() -> services.failed().accept(e));
            }
        });
    }
}
