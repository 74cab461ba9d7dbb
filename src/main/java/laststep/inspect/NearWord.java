package laststep.inspect;

/**
 * A word of the vocabulary, and how near it is to another.
 *
 * @param cosine of the angle between the two word vectors, −1 … 1
 */
public record NearWord(String text, double cosine) {}
