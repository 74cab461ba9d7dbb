package laststep.training;

import java.util.List;
import java.util.stream.IntStream;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.TokenizedCorpus;

/** The sentences a classifier learnt from, found again by its record. */
public final class TrainingPart {
    private TrainingPart() {}

    /** Why they cannot be found in this corpus, or null if they can. @param corpus may be null */
    public static Problem obstacle(RunRecord record, Corpus corpus) {
        if (record.step() == 0) {
            return new Problem("training.part.untrained");
        }
        if (corpus == null || !corpus.sha256().equals(record.corpusSha256())) {
            return new Problem("training.part.corpus", record.corpus());
        }
        return Setting.recorded(record).isEmpty() ? new Problem("training.part.settings") : null;
    }

    /**
     * @param corpus cut by the classifier's tokeniser
     * @throws ProblemException if there is an {@link #obstacle}
     */
    public static List<Example> of(TokenizedCorpus corpus, TrainedModel model) {
        RunRecord record = model.record();
        Problem obstacle = obstacle(record, corpus.corpus());
        if (obstacle != null) {
            throw new ProblemException(obstacle, null);
        }
        // with a validation corpus of its own, nothing was kept back of this one
        int[] rows = record.settings().containsKey(RunRecords.VALID)
                ? IntStream.range(0, corpus.corpus().size()).toArray()
                : Setting.configOf(Setting.recorded(record))
                        .split(corpus.corpus())
                        .train();
        return corpus.examples(
                rows, model.vocabulary(), model.labels(), model.spec().maxLength());
    }
}
