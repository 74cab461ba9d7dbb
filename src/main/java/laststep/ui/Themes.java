package laststep.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import laststep.workbench.Theme;

/** AtlantaFX's themes, and our own style sheet on top of them. */
final class Themes {
    private static final String PREFIX = "theme-";

    private Themes() {}

    static String userAgentStylesheet(Theme theme) {
        return switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /** Ours: the frame's and what all share, then each place's own. */
    static List<String> stylesheets() {
        return Stream.of(
                        "laststep.css",
                        "train.css",
                        "runs.css",
                        "sweep.css",
                        "predict.css",
                        "evaluate.css",
                        "inspect.css",
                        "explain.css",
                        "units.css",
                        "compare.css",
                        "laboratory.css",
                        "map.css",
                        "lapse.css")
                .map(name -> Themes.class.getResource(name).toExternalForm())
                .toList();
    }

    /** Tells our style sheet under {@code root} which theme it is. */
    static void mark(Parent root, Theme theme) {
        root.getStyleClass().removeIf(name -> name.startsWith(PREFIX));
        root.getStyleClass().add(PREFIX + theme.id());
    }

    /** Dresses another window's {@code root} like that of {@code from}. */
    static void copy(Parent from, Parent root) {
        root.getStylesheets().setAll(from.getScene().getStylesheets());
        from.getStyleClass().filtered(name -> name.startsWith(PREFIX)).forEach(root.getStyleClass()::add);
    }
}
