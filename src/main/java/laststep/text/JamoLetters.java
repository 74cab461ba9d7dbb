package laststep.text;

/**
 * Single jamo as letters that can be read: the tokens are Unicode's conjoining jamo, which most fonts draw only as parts
 * of a syllable; shown are the compatibility jamo of the same sound.
 */
public final class JamoLetters {
    private static final char FIRST_LEADING = '\u1100';
    private static final char FIRST_VOWEL = '\u1161';
    private static final char FIRST_TRAILING = '\u11A8';
    private static final String LEADING = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String TRAILING = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private JamoLetters() {}

    /** The token itself if it is not a single jamo. */
    public static String of(String token) {
        if (token.length() != 1) {
            return token;
        }
        char jamo = token.charAt(0);
        if (jamo >= FIRST_TRAILING) {
            return letter(TRAILING, jamo - FIRST_TRAILING, token);
        }
        if (jamo >= FIRST_VOWEL) {
            return letter(VOWELS, jamo - FIRST_VOWEL, token);
        }
        return jamo >= FIRST_LEADING ? letter(LEADING, jamo - FIRST_LEADING, token) : token;
    }

    private static String letter(String letters, int index, String other) {
        return index < letters.length() ? letters.substring(index, index + 1) : other;
    }
}
