package laststep.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import laststep.text.LabelSet;
import laststep.training.EvaluatedRow;
import laststep.training.Evaluation;

/**
 * Two classifiers on the same sentences.
 *
 * @param second the figures of the second one
 * @param answers the second one's, in the order of the first one's
 * @param groups who is right: the positions among the evaluated rows. Not to be modified
 */
public record ModelComparison(Evaluation second, List<EvaluatedRow> answers, Map<Verdict, int[]> groups) {
    /** Which of two classifiers is right about a sentence. */
    public enum Verdict {
        BOTH,
        FIRST,
        SECOND,
        NEITHER;

        /** Its name in message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param labels the classes of both, in the order of their indices
     * @param second answers to the same sentences in the same order
     */
    static ModelComparison of(LabelSet labels, List<EvaluatedRow> first, List<EvaluatedRow> second) {
        int[] verdicts = new int[first.size()];
        for (int k = 0; k < verdicts.length; k++) {
            verdicts[k] = verdict(first.get(k), second.get(k)).ordinal();
        }
        Map<Verdict, int[]> groups = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            groups.put(verdict, Gathered.positions(verdicts, verdict.ordinal()));
        }
        return new ModelComparison(Evaluation.of(labels, second), second, groups);
    }

    private static Verdict verdict(EvaluatedRow first, EvaluatedRow second) {
        if (first.right()) {
            return second.right() ? Verdict.BOTH : Verdict.FIRST;
        }
        return second.right() ? Verdict.SECOND : Verdict.NEITHER;
    }

    public int count(Verdict verdict) {
        return groups.get(verdict).length;
    }

    public McNemar mcNemar() {
        return new McNemar(count(Verdict.FIRST), count(Verdict.SECOND));
    }
}
