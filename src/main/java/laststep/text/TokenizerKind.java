package laststep.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import laststep.message.ProblemException;

/** The ways to cut a sentence into tokens. Each is named on screen by the message {@code corpus.tokenizer.}id. */
public enum TokenizerKind {
    /** What stands between white space. */
    WHITESPACE(WhitespaceTokenizer::new),
    /** Words and punctuation marks, by the JDK's rules for every language. */
    WORDS(WordTokenizer::new),
    /** Korean morphemes. */
    NORI(NoriTokenizer::new),
    /** Single characters. */
    CHARS(CharTokenizer::new),
    /** Single characters, hangul syllables taken apart into jamo. */
    JAMO(JamoTokenizer::new);

    private final Supplier<Tokenizer> maker;

    TokenizerKind(Supplier<Tokenizer> maker) {
        this.maker = maker;
    }

    /** The name used on the command line and in model files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException if no tokeniser has this id */
    public static TokenizerKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException("problem.corpus.tokenizer", id, ids()));
    }

    private static String ids() {
        return Arrays.stream(values()).map(TokenizerKind::id).collect(Collectors.joining(", "));
    }

    public Tokenizer create() {
        return maker.get();
    }
}
