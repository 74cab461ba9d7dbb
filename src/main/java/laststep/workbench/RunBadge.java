package laststep.workbench;

import laststep.message.Problem;
import laststep.training.Rerun;
import laststep.training.RerunComparison;

/**
 * What a model's second run came to, ready to be shown.
 *
 * @param same whether the same weights came out, to the bit
 * @param words what was compared, what was not the same, and why that may be
 */
public record RunBadge(boolean same, Problem words) {
    static RunBadge of(RerunComparison found) {
        return new RunBadge(found.same(), words(found));
    }

    private static Problem words(RerunComparison found) {
        String once = Rerun.shortened(found.sha256());
        String again = Rerun.shortened(found.sha256Again());
        if (found.same()) {
            Problem same = new Problem("rerun.same", found.weights(), once);
            return found.changed().isEmpty() ? same : new Problem("rerun.same.though", same, changes(found));
        }
        Problem differs = found.where().isEmpty()
                ? new Problem("rerun.differs.shapes", once, again)
                : new Problem(
                        "rerun.differs",
                        found.different(),
                        found.weights(),
                        found.largestDifference(),
                        found.where(),
                        once,
                        again);
        Problem when = found.first() == null
                ? new Problem("rerun.when.never")
                : new Problem("rerun.when", found.first().epoch(), found.first().step());
        Problem why = found.changed().isEmpty()
                ? new Problem("rerun.unchanged")
                : new Problem("rerun.changed", changes(found));
        return new Problem("rerun.differs.all", differs, when, why);
    }

    private static Problem changes(RerunComparison found) {
        Problem all = null;
        for (RerunComparison.Change change : found.changed()) {
            Problem one = new Problem("rerun.change", change.what(), change.before(), change.now());
            all = all == null ? one : new Problem("rerun.change.and", all, one);
        }
        return all;
    }
}
