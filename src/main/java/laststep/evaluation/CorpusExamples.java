package laststep.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import laststep.model.TrainedModel;
import laststep.text.Example;
import laststep.text.LabelledText;
import laststep.text.TokenizedCorpus;

/**
 * The rows of a corpus as a classifier reads them. A test corpus may hold labels that it was never taught: no figure can be
 * told of these rows, but they are not lost.
 *
 * @param known rows whose label the classifier knows
 * @param unknown all others; their label is −1
 */
public record CorpusExamples(List<Example> known, List<Example> unknown) {

    /** @param corpus cut by the classifier's tokeniser */
    public static CorpusExamples of(TokenizedCorpus corpus, int[] rows, TrainedModel model) {
        IntFunction<int[]> ids = corpus.ids(model.vocabulary(), model.spec().maxLength());
        List<Example> known = new ArrayList<>();
        List<Example> unknown = new ArrayList<>();
        for (int row : rows) {
            LabelledText labelled = corpus.corpus().rows().get(row);
            int label = model.labels().indexOf(labelled.label());
            (label < 0 ? unknown : known).add(new Example(row, ids.apply(row), label));
        }
        return new CorpusExamples(List.copyOf(known), List.copyOf(unknown));
    }
}
