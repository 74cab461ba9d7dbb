package laststep.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The font the program brings along, so that hangul is drawn on a machine that has none. */
final class Fonts {
    /** The family's name, as the style sheet asks for it. */
    static final String FAMILY = "Pretendard";

    private static final List<String> FILES = List.of("Pretendard-Regular.otf", "Pretendard-Bold.otf");

    private Fonts() {}

    /** Makes the family known to JavaFX. */
    static void load() {
        for (String file : FILES) {
            try (InputStream font = Fonts.class.getResourceAsStream("/laststep/fonts/" + file)) {
                if (font == null || Font.loadFont(font, 0) == null) {
                    throw new IllegalStateException("the font " + file + " is missing or broken");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
