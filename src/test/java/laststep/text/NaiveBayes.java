package laststep.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Multinomial naive Bayes on words between spaces, add-one smoothed: what can be known without the order of words. */
final class NaiveBayes {
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<String> types = new HashSet<>();

    /** The share of the validation rows whose class is found from the training rows. */
    static double accuracy(Corpus corpus, Split split) {
        NaiveBayes bayes = new NaiveBayes();
        for (int row : split.train()) {
            bayes.learn(corpus.rows().get(row));
        }
        int right = 0;
        for (int row : split.valid()) {
            LabelledText asked = corpus.rows().get(row);
            right += bayes.classify(asked.text()).equals(asked.label()) ? 1 : 0;
        }
        return (double) right / split.valid().length;
    }

    private void learn(LabelledText row) {
        rows.merge(row.label(), 1, Integer::sum);
        for (String word : row.text().split(" ")) {
            types.add(word);
            counts.computeIfAbsent(row.label(), label -> new HashMap<>()).merge(word, 1, Integer::sum);
        }
    }

    private String classify(String text) {
        String best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (String label : counts.keySet()) {
            double score = score(label, text);
            if (score > highest) {
                highest = score;
                best = label;
            }
        }
        return best;
    }

    private double score(String label, String text) {
        Map<String, Integer> ofLabel = counts.get(label);
        int total = ofLabel.values().stream().mapToInt(Integer::intValue).sum();
        double score = Math.log(rows.get(label));
        for (String word : text.split(" ")) {
            score += Math.log((ofLabel.getOrDefault(word, 0) + 1.0) / (total + types.size()));
        }
        return score;
    }
}
