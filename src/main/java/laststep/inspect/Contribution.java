package laststep.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * How one class's logit comes about: logit = Σ votes + bias, with 2h votes.
 *
 * @param votes those with the largest absolute value first, as the network computed them
 * @param bias the linear layer's bias for the class
 * @param logit what the network itself computed, or would with other numbers held; the sum of all the above but for rounding
 */
public record Contribution(int label, List<Vote> votes, double bias, double logit) {
    public Contribution {
        votes = List.copyOf(votes);
    }

    /**
     * Takes a class's logit apart.
     *
     * @param readOut (2h) forward half first. Not modified
     * @param weight (C×2h) the linear layer's weights. Not modified
     * @param bias (1×C) and its bias. Not modified
     * @param logits (C) its output. Not modified
     */
    static Contribution of(int label, float[] readOut, FMatrixRMaj weight, FMatrixRMaj bias, float[] logits) {
        int size = readOut.length / 2;
        List<Vote> votes = new ArrayList<>();
        for (int k = 0; k < readOut.length; k++) {
            Half half = k < size ? Half.FORWARD : Half.BACKWARD;
            votes.add(new Vote(half, k % size, readOut[k], weight.get(label, k)));
        }
        votes.sort(Comparator.comparingDouble((Vote vote) -> -Math.abs(vote.value())));
        return new Contribution(label, votes, bias.get(0, label), logits[label]);
    }

    /** The largest absolute value of a vote; 0 if there is none. */
    public double largestVote() {
        return votes.stream().mapToDouble(vote -> Math.abs(vote.value())).max().orElse(0);
    }
}
