package laststep.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import laststep.training.EvaluatedRow;

/** How sure answers are: of the most probable class, and how far it is ahead of the next one. */
final class Certainty {
    private Certainty() {}

    /** The positions of the least certain answers, the smallest lead first. */
    static List<Integer> least(List<EvaluatedRow> rows, int most) {
        double[] leads =
                rows.stream().mapToDouble(row -> lead(row.logProbabilities())).toArray();
        return IntStream.range(0, leads.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> leads[k]))
                .limit(most)
                .toList();
    }

    /** The positions of all wrong answers, the most probable first. */
    static List<Integer> mistakes(List<EvaluatedRow> rows) {
        return IntStream.range(0, rows.size())
                .filter(k -> !rows.get(k).right())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -rows.get(k).confidence()))
                .toList();
    }

    /** The difference of the two largest probabilities; with one class alone, its own. */
    static double lead(float[] logProbabilities) {
        double first = 0;
        double second = 0;
        for (float logProbability : logProbabilities) {
            double probability = Math.exp(logProbability);
            second = Math.max(second, Math.min(first, probability));
            first = Math.max(first, probability);
        }
        return first - second;
    }
}
