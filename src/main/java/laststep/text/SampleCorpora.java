package laststep.text;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import laststep.message.Problem;
import laststep.message.ProblemException;

/**
 * The corpora the program brings along: two that its grammars write, and one of WordNet's glosses. Each is made when it is
 * loaded, and is the same on every machine.
 */
public final class SampleCorpora {
    private static final Sample SHOP_REVIEWS = new Sample("shop-reviews-ko", 4_000);
    private static final Sample FILM_REVIEWS = new Sample("film-reviews-en", 4_000);
    private static final Sample WORDNET = new Sample("wordnet-glosses", 10_000);
    private static final List<Sample> ALL = List.of(SHOP_REVIEWS, FILM_REVIEWS, WORDNET);

    private static final String FOLDER = "/laststep/samples/";
    private static final long SEED = 1;

    private SampleCorpora() {}

    /**
     * A corpus that can be loaded. Its name, what it is and where it comes from are messages: {@code corpus.sample.}id
     * {@code .name}, {@code .about}, {@code .origin}.
     *
     * @param id what {@link #load} takes
     * @param rows how many rows it has
     */
    public record Sample(String id, int rows) {}

    /** Every sample, in the order to show them. */
    public static List<Sample> all() {
        return ALL;
    }

    /**
     * Makes a sample, which takes a fraction of a second.
     *
     * @throws ProblemException if there is no sample of this id
     */
    public static LoadedCorpus load(String id) {
        Sample sample = ALL.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException("problem.sample.unknown", id, ids()));
        try {
            return sample.equals(WORDNET)
                    ? corpus(sample, "WordNet 3.1", "US-ASCII", glosses())
                    : corpus(sample, "grammar", "UTF-8", grammar(id).write(sample.rows(), SEED));
        } catch (IOException e) {
            throw new ProblemException(new Problem("problem.sample.unreadable", id, String.valueOf(e.getMessage())), e);
        }
    }

    private static String ids() {
        return ALL.stream().map(Sample::id).collect(Collectors.joining(", "));
    }

    private static Map<String, String> glosses() throws IOException {
        try (InputStream data = open(WordNetGlosses.RESOURCE)) {
            return WordNetGlosses.choose(data, WORDNET.rows() / WordNetGlosses.CLASSES.size(), SEED);
        }
    }

    /** The grammar that writes this sample. */
    static SampleGrammar grammar(String id) throws IOException {
        String file = id + ".grammar";
        try (InputStream in = open(FOLDER + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return GrammarReader.read(file, lines.lines().toList());
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = SampleCorpora.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource);
        }
        return in;
    }

    private static LoadedCorpus corpus(Sample sample, String format, String encoding, Map<String, String> labels) {
        List<LabelledText> rows = new ArrayList<>(labels.size());
        MessageDigest digest = Sha256.digest();
        labels.forEach((text, label) -> {
            rows.add(new LabelledText(rows.size() + 1, label, text));
            digest.update((label + '\t' + text + '\n').getBytes(StandardCharsets.UTF_8));
        });
        Corpus corpus = new Corpus(
                sample.id(),
                CorpusSource.SAMPLE_PREFIX + sample.id(),
                rows,
                LabelSet.of(rows),
                HexFormat.of().formatHex(digest.digest()));
        return new LoadedCorpus(corpus, new ImportReport(format, encoding, rows.size(), List.of()));
    }
}
