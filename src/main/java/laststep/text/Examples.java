package laststep.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import laststep.message.ProblemException;

/** Makes examples of a corpus' rows. */
final class Examples {
    private Examples() {}

    static List<Example> of(Corpus corpus, LabelSet labels, IntFunction<int[]> ids) {
        return of(corpus, IntStream.range(0, corpus.size()).toArray(), labels, ids);
    }

    /** @throws ProblemException if a row's label is none of {@code labels} */
    static List<Example> of(Corpus corpus, int[] rows, LabelSet labels, IntFunction<int[]> ids) {
        List<Example> examples = new ArrayList<>(rows.length);
        for (int row : rows) {
            LabelledText labelled = corpus.rows().get(row);
            int label = labels.indexOf(labelled.label());
            if (label < 0) {
                throw new ProblemException(
                        "problem.corpus.unknownLabel",
                        labelled.label(),
                        String.valueOf(labelled.line()),
                        String.join(", ", labels.names()));
            }
            examples.add(new Example(row, ids.apply(row), label));
        }
        return examples;
    }
}
