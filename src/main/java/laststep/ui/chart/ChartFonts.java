package laststep.ui.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/** The fonts of all charts, read once from the class path: a machine without Korean fonts draws hangul too. */
final class ChartFonts {
    private static final String FOLDER = "/laststep/fonts/";
    private static final Font REGULAR = read("Pretendard-Regular.otf");
    private static final Font STRONG = read("Pretendard-Bold.otf");

    private ChartFonts() {}

    static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    static Font strong(float size) {
        return STRONG.deriveFont(Font.BOLD, size);
    }

    private static Font read(String name) {
        try (InputStream in = ChartFonts.class.getResourceAsStream(FOLDER + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("the program's own font " + name + " cannot be read", e);
        }
    }
}
