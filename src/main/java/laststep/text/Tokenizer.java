package laststep.text;

import java.util.List;

/** Cuts a sentence into tokens, in reading order. Implementations may be called from any thread. */
public interface Tokenizer {
    /** @return the tokens of {@code sentence}, in a list that is the caller's own; none for a sentence of white space only */
    List<Token> tokenize(String sentence);
}
