package laststep.evaluation;

import java.util.List;
import laststep.message.Problem;
import laststep.training.EvaluatedRow;

/**
 * Some of the sentences, and how the classifier does on these alone.
 *
 * @param kind by what they were told apart
 * @param name what they have in common, in words
 * @param members their positions among the evaluated rows, at least one. Not to be modified
 * @param right how many of them were classified rightly
 * @param meanNll in nats
 */
public record Slice(Kind kind, Problem name, int[] members, int right, double meanNll) {
    /** The key of the name of sentences that hold a word. */
    public static final String WITH_WORD = "slice.word.with";

    /** By what sentences are told apart. */
    public enum Kind {
        LENGTH,
        UNKNOWN,
        CLASS,
        WORD
    }

    static Slice of(Kind kind, Problem name, int[] members, List<EvaluatedRow> rows) {
        int right = 0;
        double nll = 0;
        for (int member : members) {
            right += rows.get(member).right() ? 1 : 0;
            nll += rows.get(member).nll();
        }
        return new Slice(kind, name, members, right, nll / members.length);
    }

    public int sentences() {
        return members.length;
    }

    public double accuracy() {
        return (double) right / members.length;
    }

    /** Wilson's, of the accuracy: slices may be small. */
    public Interval interval() {
        return Interval.wilson(right, members.length);
    }
}
