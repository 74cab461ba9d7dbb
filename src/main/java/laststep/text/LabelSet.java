package laststep.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The classes of a corpus and their indices 0 … C−1: most frequent first, then by name, as torchtext orders them. */
public final class LabelSet {
    private final List<String> names;
    private final Map<String, Integer> indices = new HashMap<>();

    /** @param names the classes in index order. @throws IllegalArgumentException if one stands there twice */
    public LabelSet(List<String> names) {
        this.names = List.copyOf(names);
        for (String name : this.names) {
            if (indices.put(name, indices.size()) != null) {
                throw new IllegalArgumentException("the label " + name + " stands there twice");
            }
        }
    }

    public static LabelSet of(List<LabelledText> rows) {
        Map<String, Long> counts =
                rows.stream().collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));
        Comparator<String> byCount = Comparator.comparingLong(label -> -counts.get(label));
        return new LabelSet(counts.keySet().stream()
                .sorted(byCount.thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    public int size() {
        return names.size();
    }

    /** @return the class's index, or −1 if it is none of these */
    public int indexOf(String name) {
        return indices.getOrDefault(name, -1);
    }

    public String name(int index) {
        return names.get(index);
    }

    public List<String> names() {
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelSet set && names.equals(set.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }
}
