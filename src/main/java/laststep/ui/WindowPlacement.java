package laststep.ui;

import javafx.stage.Screen;
import javafx.stage.Stage;
import laststep.workbench.Settings;
import laststep.workbench.WindowBounds;

/** Puts the window where it stood last time, as long as there still is a screen there. */
final class WindowPlacement {
    private static final double MIN_WIDTH = 1000;
    private static final double MIN_HEIGHT = 640;

    private WindowPlacement() {}

    static void restore(Stage stage, Settings settings) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        settings.window().filter(WindowPlacement::onScreen).ifPresent(bounds -> {
            stage.setX(bounds.x());
            stage.setY(bounds.y());
            stage.setWidth(bounds.width());
            stage.setHeight(bounds.height());
            stage.setMaximized(bounds.maximised());
        });
    }

    private static boolean onScreen(WindowBounds bounds) {
        return !Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
                .isEmpty();
    }

    /** A maximised window keeps the size it will have again, as it was remembered before. */
    static void remember(Stage stage, Settings settings) {
        WindowBounds now =
                new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        settings.setWindow(
                stage.isMaximized()
                        ? settings.window()
                                .map(before ->
                                        new WindowBounds(before.x(), before.y(), before.width(), before.height(), true))
                                .orElse(now)
                        : now);
    }
}
