package laststep.runs;

import java.util.Map;
import laststep.model.RunRecord;

/**
 * What a run learns from, and how: all it takes to run it again.
 *
 * @param source the corpus as {@link laststep.text.CorpusSource} opens it
 * @param importOptions how the file is read ({@link laststep.text.ImportOptions#toMap}); empty: as it is recognised
 * @param record the corpus' name and digest, the settings, kernels and versions; epoch, step and history are not kept here
 * @param parameters how many numbers are learnt
 * @param vectors the file of word vectors it begins with, or null
 * @param sweep the sweep it belongs to, or null
 */
public record RunOrigin(
        String source,
        Map<String, String> importOptions,
        RunRecord record,
        long parameters,
        String vectors,
        String sweep) {
    public RunOrigin {
        importOptions = importOptions == null ? Map.of() : Map.copyOf(importOptions);
    }

    /** The same with other settings: it goes on for more epochs. */
    RunOrigin with(RunRecord newRecord) {
        return new RunOrigin(source, importOptions, newRecord, parameters, vectors, sweep);
    }
}
