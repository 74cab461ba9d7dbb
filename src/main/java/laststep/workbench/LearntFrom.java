package laststep.workbench;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import laststep.message.Problem;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.ReadListener;
import laststep.training.TrainingData;
import laststep.training.TrainingPart;

/**
 * Where the sentences a model learnt from can be had.
 *
 * @param examples themselves, if its training was here; else null
 * @param corpus where they stand, or null
 * @param missing why they cannot be had, or null
 */
record LearntFrom(List<Example> examples, Corpus corpus, Problem missing) {

    /** @param training the last training's, or null
     *  @param corpora that are at hand; may be null */
    static LearntFrom of(TrainedModel model, TrainingData training, Corpus... corpora) {
        if (training != null && training.vocabulary() == model.vocabulary()) {
            return new LearntFrom(training.train(), null, null);
        }
        return Stream.of(corpora)
                .filter(Objects::nonNull)
                .filter(corpus -> TrainingPart.obstacle(model.record(), corpus) == null)
                .findFirst()
                .map(corpus -> new LearntFrom(null, corpus, null))
                .orElseGet(() -> new LearntFrom(null, null, obstacle(model, corpora)));
    }

    private static Problem obstacle(TrainedModel model, Corpus... corpora) {
        return TrainingPart.obstacle(
                model.record(),
                Stream.of(corpora)
                        .filter(Objects::nonNull)
                        .filter(corpus -> corpus.sha256().equals(model.record().corpusSha256()))
                        .findFirst()
                        .orElse(null));
    }

    /** They themselves. Not to be called if they are {@link #missing}. */
    List<Example> find(TrainedModel model, TokenizedCorpora tokenized, ReadListener listener) {
        return examples != null
                ? examples
                : TrainingPart.of(tokenized.of(corpus, model.spec().tokenization(), listener), model);
    }
}
