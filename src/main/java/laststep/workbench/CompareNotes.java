package laststep.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laststep.inspect.Comparison;
import laststep.inspect.ReadToken;
import laststep.inspect.Side;
import laststep.message.Problem;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.training.Setting;

/** What a person should know before reading much into a difference. */
final class CompareNotes {
    private CompareNotes() {}

    static List<Problem> of(Comparison comparison, TrainedModel left, TrainedModel right) {
        List<Problem> notes = new ArrayList<>();
        if (left != right) {
            if (comparison.unitsObstacle().isEmpty() && !sameBeginning(left.record(), right.record())) {
                notes.add(new Problem("compare.note.apart"));
            }
            if (!comparison.sameTokens()) {
                notes.add(new Problem("compare.note.tokens"));
            }
            long otherwise = unknownToOne(comparison);
            if (otherwise > 0) {
                notes.add(new Problem("compare.note.unknown", otherwise));
            }
            if (!comparison
                    .inspection(Side.LEFT)
                    .labels()
                    .equals(comparison.inspection(Side.RIGHT).labels())) {
                notes.add(new Problem(
                        "compare.note.labels", comparison.sharedLabels().size()));
            }
        }
        return notes;
    }

    /** Whether both began with the same weights: then a unit is the same unit. */
    private static boolean sameBeginning(RunRecord one, RunRecord other) {
        return Objects.equals(one.corpusSha256(), other.corpusSha256())
                && settings(one).equals(settings(other));
    }

    private static Map<String, String> settings(RunRecord record) {
        Map<String, String> settings = new HashMap<>(record.settings());
        settings.remove(Setting.N_EPOCHS.id());
        return settings;
    }

    /** So many words that both have are known to one vocabulary only. */
    private static long unknownToOne(Comparison comparison) {
        long count = 0;
        for (int column = 0; column < comparison.columns().size(); column++) {
            if (comparison.columns().get(column).shared()) {
                boolean left = comparison
                        .token(Side.LEFT, column)
                        .map(ReadToken::unknown)
                        .orElseThrow();
                boolean right = comparison
                        .token(Side.RIGHT, column)
                        .map(ReadToken::unknown)
                        .orElseThrow();
                count += left == right ? 0 : 1;
            }
        }
        return count;
    }
}
