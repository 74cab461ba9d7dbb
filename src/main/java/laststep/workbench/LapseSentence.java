package laststep.workbench;

import java.util.List;
import java.util.stream.Stream;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.training.TrainingData;

/** Which sentence is traced while a training runs. */
final class LapseSentence {
    /** So many tokens are enough for a change of mind. */
    private static final int SHORTEST = 5;
    /** And so many are seen at once. */
    private static final int LONGEST = 25;

    private LapseSentence() {}

    /**
     * The pinned one; else the one that is looked at; else the first handy one of the validation part, which shows what
     * the network makes of what it never learnt from; else the first of the training part.
     *
     * @param pinned blank if none is
     * @param lookedAt blank if none is
     */
    static String of(String pinned, String lookedAt, TrainingData data) {
        return Stream.of(pinned, lookedAt)
                .filter(sentence -> !sentence.isBlank())
                .findFirst()
                .orElseGet(() -> data.valid().isEmpty()
                        ? handy(data.train(), data.corpus())
                        : handy(data.valid(), data.validCorpus()));
    }

    private static String handy(List<Example> examples, Corpus corpus) {
        Example handy = examples.stream()
                .filter(example -> example.ids().length >= SHORTEST && example.ids().length <= LONGEST)
                .findFirst()
                .orElse(examples.get(0));
        return corpus.rows().get(handy.row()).text();
    }
}
