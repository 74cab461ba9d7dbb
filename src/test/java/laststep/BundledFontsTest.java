package laststep;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window and the charts rely on in the fonts they bring: one family name, real weights, all of hangul. */
class BundledFontsTest {
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void everyHangulSyllableHasAGlyph(String weight) throws Exception {
        String syllables = syllables();

        int firstMissing = load(weight).canDisplayUpTo(syllables);

        assertThat(syllables).hasSize(11_172);
        assertThat(firstMissing).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void theWeightsShareOneFamilySoThatBoldIsFoundByItsWeight(String weight) throws Exception {
        Font font = load(weight);

        assertThat(font.getFamily()).isEqualTo("Pretendard");
        assertThat(font.getFontName()).isEqualTo("Pretendard " + weight);
    }

    private static String syllables() {
        StringBuilder all = new StringBuilder();
        for (int c = FIRST_SYLLABLE; c <= LAST_SYLLABLE; c++) {
            all.append((char) c);
        }
        return all.toString();
    }

    private static Font load(String weight) throws Exception {
        String file = "/laststep/fonts/Pretendard-" + weight + ".otf";
        try (InputStream in = BundledFontsTest.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }
}
