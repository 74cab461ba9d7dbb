package laststep.text;

/**
 * One token and where it stands in the sentence it was cut from.
 *
 * @param text what the vocabulary knows it by; not always the same characters as in the sentence
 * @param start index of its first UTF-16 unit in the sentence
 * @param end index behind its last one
 */
public record Token(String text, int start, int end) {}
