package laststep.runs;

import java.util.Map;
import laststep.model.RunRecord;

/**
 * Where a training's sentences come from, known before it starts.
 *
 * @param corpus as {@link laststep.text.CorpusSource} opens it
 * @param importOptions how the file is read ({@link laststep.text.ImportOptions#toMap}); empty: as it is recognised
 * @param vectors the file of word vectors it begins with, or null
 * @param sweep the sweep it belongs to, or null
 */
public record RunSource(String corpus, Map<String, String> importOptions, String vectors, String sweep) {
    RunOrigin origin(RunRecord record, long parameters) {
        return new RunOrigin(corpus, importOptions, record, parameters, vectors, sweep);
    }
}
