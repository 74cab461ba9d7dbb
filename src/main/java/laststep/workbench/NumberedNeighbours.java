package laststep.workbench;

import java.util.List;
import laststep.inspect.Neighbours;
import laststep.model.TrainedModel;
import laststep.text.Tokenization;
import laststep.text.Vocabulary;

/**
 * Numbers the sentences to pick from, and remembers the last ones: all snapshots of a training share a vocabulary. May be
 * called from any thread; whoever wants the same meanwhile waits for it.
 */
final class NumberedNeighbours {
    private Neighbours last;
    private List<CorpusRow> lastRows;
    private Vocabulary lastVocabulary;
    private Tokenization lastTokenization;
    private int lastLength;

    synchronized Neighbours of(TrainedModel model, List<CorpusRow> rows) {
        boolean same = rows == lastRows
                && model.vocabulary() == lastVocabulary
                && model.spec().tokenization().equals(lastTokenization)
                && model.spec().maxLength() == lastLength;
        if (!same) {
            last = Neighbours.of(model, rows.stream().map(CorpusRow::text).toList());
            lastRows = rows;
            lastVocabulary = model.vocabulary();
            lastTokenization = model.spec().tokenization();
            lastLength = model.spec().maxLength();
        }
        return last;
    }
}
