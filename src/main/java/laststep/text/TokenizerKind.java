package laststep.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import laststep.message.ProblemException;

/** The ways to cut a sentence into tokens. Each is named on screen by the message {@code corpus.tokenizer.}id. */
public enum TokenizerKind {
    /** What stands between white space. */
    WHITESPACE(WhitespaceTokenizer::new),
    /** Words and punctuation marks by Unicode's rules. */
    WORDS(WordTokenizer::new),
    /** Korean morphemes. */
    NORI(NoriTokenizer::new),
    /** Single characters. */
    CHARS(CharTokenizer::new),
    /** Single characters, hangul syllables taken apart into jamo. */
    JAMO(JamoTokenizer::new),
    /** What {@link #WORDS} was in model files of format 1; not to choose from any more. */
    JDK_WORDS(JdkWordTokenizer::new);

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

    /** The kinds to choose from. */
    public static List<TokenizerKind> offered() {
        return Arrays.stream(values()).filter(kind -> kind != JDK_WORDS).toList();
    }

    private static String ids() {
        return offered().stream().map(TokenizerKind::id).collect(Collectors.joining(", "));
    }

    public Tokenizer create() {
        return maker.get();
    }
}
