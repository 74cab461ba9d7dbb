package laststep.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why two logits of one class differ: logit_B − logit_A = Σ (vote_B − vote_A) + (bias_B − bias_A), over the 2h votes.
 *
 * @param label the class's name
 * @param votes those that differ most first
 * @param leftBias the linear layer's bias on the left
 * @param leftLogit what the left network itself computed
 */
public record LogitDifference(
        String label, List<VotePair> votes, double leftBias, double rightBias, double leftLogit, double rightLogit) {
    public LogitDifference {
        votes = List.copyOf(votes);
    }

    /** @param right of as many units as {@code left} */
    static LogitDifference of(String label, Contribution left, Contribution right) {
        List<Vote> before = inOrder(left);
        List<Vote> after = inOrder(right);
        List<VotePair> votes = new ArrayList<>();
        for (int k = 0; k < before.size(); k++) {
            Vote one = before.get(k);
            votes.add(new VotePair(
                    one.half(), one.unit(), one.value(), after.get(k).value()));
        }
        votes.sort(Comparator.comparingDouble((VotePair pair) -> -Math.abs(pair.difference())));
        return new LogitDifference(label, votes, left.bias(), right.bias(), left.logit(), right.logit());
    }

    /** As the read-out has them. */
    private static List<Vote> inOrder(Contribution contribution) {
        return contribution.votes().stream()
                .sorted(Comparator.comparing(Vote::half).thenComparing(Vote::unit))
                .toList();
    }

    /** Right minus left. */
    public double bias() {
        return rightBias - leftBias;
    }

    /** Right minus left. */
    public double logit() {
        return rightLogit - leftLogit;
    }

    /** The largest absolute difference of a vote; 0 if there is none. */
    public double largest() {
        return votes.isEmpty() ? 0 : Math.abs(votes.get(0).difference());
    }
}
