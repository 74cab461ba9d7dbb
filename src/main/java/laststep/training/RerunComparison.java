package laststep.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import laststep.model.HistoryRow;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.nn.Parameter;

/**
 * The weights of a model and of the same training run once more, bit by bit.
 *
 * @param weights how many numbers were compared
 * @param different how many of them are not the same; all, if the networks have not even the same vocabulary and sizes
 * @param largestDifference max |Δ| over all weights; NaN if they cannot be laid side by side
 * @param where the parameter with the largest difference, by PyTorch's name; empty if there is none
 * @param sha256 of the model's weights
 * @param sha256Again of the weights that came out now
 * @param first the first epoch whose figures were not the same now, or null if all were
 * @param changed what was not the same around the two runs: kernels, threads, versions, the vocabulary
 */
public record RerunComparison(
        long weights,
        long different,
        double largestDifference,
        String where,
        String sha256,
        String sha256Again,
        HistoryRow first,
        List<Change> changed) {
    /**
     * Something that was not the same the second time.
     *
     * @param what its name in the run record
     */
    public record Change(String what, String before, String now) {}

    /** Whether every weight is the same to the bit. */
    public boolean same() {
        return different == 0;
    }

    static RerunComparison of(TrainedModel original, TrainedModel again) {
        List<Change> changed = changes(original, again);
        HistoryRow first =
                firstDifference(original.record().history(), again.record().history());
        long weights = original.parameterCount();
        long different = weights;
        double largest = Double.NaN;
        String where = "";
        if (sameShapes(original, again)) {
            different = 0;
            largest = 0;
            for (int k = 0; k < original.parameters().size(); k++) {
                Parameter one = original.parameters().get(k);
                float[] a = one.value().data;
                float[] b = again.parameters().get(k).value().data;
                for (int at = 0; at < one.size(); at++) {
                    if (Float.floatToRawIntBits(a[at]) != Float.floatToRawIntBits(b[at])) {
                        different++;
                        double difference = Math.abs((double) a[at] - b[at]);
                        if (difference > largest || where.isEmpty()) {
                            largest = difference;
                            where = one.name();
                        }
                    }
                }
            }
        }
        return new RerunComparison(
                weights, different, largest, where, original.weightsSha256(), again.weightsSha256(), first, changed);
    }

    private static boolean sameShapes(TrainedModel original, TrainedModel again) {
        return original.spec().equals(again.spec())
                && original.vocabulary().tokens().equals(again.vocabulary().tokens())
                && original.labels().names().equals(again.labels().names());
    }

    /** The seconds an epoch took do not count. */
    private static HistoryRow firstDifference(List<HistoryRow> before, List<HistoryRow> now) {
        for (int k = 0; k < before.size(); k++) {
            if (k >= now.size() || !timeless(before.get(k)).equals(timeless(now.get(k)))) {
                return before.get(k);
            }
        }
        return null;
    }

    private static HistoryRow timeless(HistoryRow row) {
        return new HistoryRow(
                row.epoch(),
                row.step(),
                row.trainLoss(),
                row.trainAccuracy(),
                row.validLoss(),
                row.validAccuracy(),
                row.gradientNorm(),
                row.parameterNorm(),
                row.learningRate(),
                0);
    }

    private static List<Change> changes(TrainedModel original, TrainedModel again) {
        RunRecord before = original.record();
        RunRecord now = again.record();
        List<Change> changes = new ArrayList<>();
        note(changes, "kernels", before.kernels(), now.kernels());
        note(changes, "threads", String.valueOf(before.threads()), String.valueOf(now.threads()));
        Map<String, String> versions = now.versions();
        TreeSet<String> names = new TreeSet<>(before.versions().keySet());
        names.addAll(versions.keySet());
        for (String name : names) {
            note(changes, name, before.versions().getOrDefault(name, "–"), versions.getOrDefault(name, "–"));
        }
        if (!original.vocabulary().tokens().equals(again.vocabulary().tokens())) {
            changes.add(new Change(
                    "vocabulary",
                    "|V| = " + original.vocabulary().size(),
                    "|V| = " + again.vocabulary().size()));
        }
        return changes;
    }

    private static void note(List<Change> changes, String what, String before, String now) {
        if (!before.equals(now)) {
            changes.add(new Change(what, before, now));
        }
    }
}
