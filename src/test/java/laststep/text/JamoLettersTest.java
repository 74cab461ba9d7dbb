package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class JamoLettersTest {
    @Test
    void theJamoOfASyllableAreReadableLetters() {
        assertThat(letters("값이")).isEqualTo("ㄱㅏㅄㅇㅣ");
        assertThat(letters("힣")).isEqualTo("ㅎㅣㅎ");
        assertThat(letters("쀍")).isEqualTo("ㅃㅞㄺ");
    }

    @Test
    void whatIsNoJamoStaysAsItIs() {
        assertThat(letters("a1가")).isEqualTo("a1ㄱㅏ");
        assertThat(JamoLetters.of("\u1160")).isEqualTo("\u1160");
        assertThat(JamoLetters.of("좋다")).isEqualTo("좋다");
    }

    private static String letters(String sentence) {
        StringBuilder letters = new StringBuilder();
        for (char c : Normalizer.normalize(sentence, Normalizer.Form.NFD).toCharArray()) {
            letters.append(JamoLetters.of(String.valueOf(c)));
        }
        return letters.toString();
    }
}
