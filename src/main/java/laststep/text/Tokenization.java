package laststep.text;

import java.util.Objects;

/**
 * How a sentence becomes tokens: the way to cut it, and what of the difference between tokens is then let go. Two
 * programs with the same tokenization give the same tokens, so models keep it in their files.
 *
 * @param kind the way to cut
 * @param lowercase whether {@code Good} and {@code good} are the same token
 * @param foldDigits whether every digit is a 0, so that {@code 1998} and {@code 2024} are the same token
 */
public record Tokenization(TokenizerKind kind, boolean lowercase, boolean foldDigits) {
    public Tokenization {
        Objects.requireNonNull(kind, "kind");
    }

    /** Cut in this way, tokens kept as they stand. */
    public static Tokenization of(TokenizerKind kind) {
        return new Tokenization(kind, false, false);
    }

    public Tokenization with(TokenizerKind other) {
        return new Tokenization(other, lowercase, foldDigits);
    }

    /** A new tokeniser; making one may take a fraction of a second, as a dictionary may be read. */
    public Tokenizer create() {
        Tokenizer tokenizer = kind.create();
        return lowercase || foldDigits ? new FoldingTokenizer(tokenizer, lowercase, foldDigits) : tokenizer;
    }
}
