package laststep.ui;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import laststep.message.Messages;
import laststep.workbench.Settings;
import laststep.workbench.Theme;

/**
 * The one window. When the language changes, everything in it is built anew in the other one; the view models stay, so
 * nothing is lost.
 */
public final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 64, 128, 256);

    private final Stage stage;
    private final Settings settings;
    private final ViewFactory content;
    private final Scene scene = new Scene(new Pane(), WIDTH, HEIGHT);
    private View shown = new View(scene.getRoot());

    /**
     * @param stage the window, not yet shown
     * @param content builds all that stands in the window
     */
    public MainWindow(Stage stage, Settings settings, ViewFactory content) {
        this.stage = stage;
        this.settings = settings;
        this.content = content;
    }

    public void show() {
        Fonts.load();
        scene.getStylesheets().addAll(Themes.stylesheets());
        stage.setScene(scene);
        stage.getIcons().setAll(icons());
        stage.setTitle("Laststep");
        WindowPlacement.restore(stage, settings);
        settings.theme().subscribe(this::colour); // first: what is built needs its colours
        settings.language().subscribe(this::speak);
        stage.show();
    }

    /** The scene, for what listens to the whole window. */
    public Scene scene() {
        return scene;
    }

    /** Remembers where the window stands. */
    public void remember() {
        WindowPlacement.remember(stage, settings);
    }

    private static List<Image> icons() {
        return ICON_SIZES.stream()
                .map(size -> MainWindow.class.getResource("/laststep/icons/laststep-" + size + ".png"))
                .map(icon -> new Image(icon.toExternalForm()))
                .toList();
    }

    private void speak(Locale language) {
        shown.listening().unsubscribe();
        shown = content.create(Messages.of(language));
        Themes.mark(shown.root(), settings.theme().get());
        scene.setRoot(shown.root());
    }

    private void colour(Theme theme) {
        Application.setUserAgentStylesheet(Themes.userAgentStylesheet(theme));
        Themes.mark(scene.getRoot(), theme);
    }
}
