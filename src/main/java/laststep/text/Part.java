package laststep.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What rows are for, where the files themselves say so by their names. */
public enum Part {
    TRAIN("train", "training"),
    VALID("valid", "validation", "val", "dev"),
    TEST("test", "testing");

    private final Set<String> names;

    Part(String... names) {
        this.names = Set.of(names);
    }

    /** The part that a file or folder is named after, as train.tsv, ratings_train.txt or dev-00000-of-00001.jsonl are. */
    static Optional<Part> of(String name) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            for (Part part : values()) {
                if (part.names.contains(word)) {
                    parts.add(part);
                }
            }
        }
        return parts.size() == 1 ? Optional.of(parts.iterator().next()) : Optional.empty();
    }

    /** Whether the name is nothing but that of a part. */
    static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return EnumSet.allOf(Part.class).stream().anyMatch(part -> part.names.contains(lower));
    }
}
