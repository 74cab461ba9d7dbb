package laststep.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a model comes from: enough to make it again.
 *
 * @param corpus the training corpus' name
 * @param corpusSha256 and the SHA-256 of its bytes
 * @param settings every setting of the training by its name on the command line; and, if there were any, under
 *     {@code valid} the SHA-256 of a validation corpus of its own and under {@code init_from} that of the weights it went
 *     on from
 * @param kernels the compute kernels' name
 * @param threads compute threads
 * @param versions of Laststep and of Java
 * @param epoch in which epoch these weights were, counted from 1; 0 before the first
 * @param step after how many mini-batches
 * @param history one row an epoch
 */
public record RunRecord(
        String corpus,
        String corpusSha256,
        Map<String, String> settings,
        String kernels,
        int threads,
        Map<String, String> versions,
        int epoch,
        long step,
        List<HistoryRow> history) {

    public RunRecord {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(versions, "versions");
        history = history == null ? List.of() : List.copyOf(history); // in a model file it stands apart
    }

    /** The same run at another moment. */
    public RunRecord at(int newEpoch, long newStep, List<HistoryRow> newHistory) {
        return new RunRecord(corpus, corpusSha256, settings, kernels, threads, versions, newEpoch, newStep, newHistory);
    }
}
