package laststep.workbench;

import java.util.Optional;
import laststep.text.Corpus;
import laststep.text.LoadedCorpus;
import laststep.training.TrainingData;

/** What the model that is asked can be examined on at the moment. */
final class EvaluationChoices {
    private final Session session;

    EvaluationChoices(Session session) {
        this.session = session;
    }

    /** @param other the corpus that was opened for examining alone, or null */
    Optional<EvaluationTask> task(EvaluationData kind, LoadedCorpus other) {
        OpenModel asked = session.model().get();
        if (asked == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case VALIDATION, TEST -> kept(asked, kind).filter(task -> task.sentences() > 0);
            case CORPUS -> whole(asked, session.corpus().get(), kind);
            case OTHER -> whole(asked, other, kind);
        };
    }

    private Optional<EvaluationTask> whole(OpenModel asked, LoadedCorpus loaded, EvaluationData kind) {
        return Optional.ofNullable(loaded)
                .map(LoadedCorpus::corpus)
                .map(corpus -> new EvaluationTask(asked, corpus, null, kind, learnt(asked, corpus)));
    }

    /** What the training of the model that is asked has kept back. */
    private Optional<EvaluationTask> kept(OpenModel asked, EvaluationData kind) {
        TrainingData training = session.trainingData().get();
        // while another training gets ready, its data are there before its first model
        if (training == null || training.vocabulary() != asked.model().vocabulary()) {
            return Optional.empty();
        }
        boolean test = kind == EvaluationData.TEST;
        Corpus corpus = test ? training.corpus() : training.validCorpus();
        return Optional.of(new EvaluationTask(
                asked, corpus, test ? training.test() : training.valid(), kind, learnt(asked, corpus)));
    }

    private LearntFrom learnt(OpenModel asked, Corpus corpus) {
        LoadedCorpus open = session.corpus().get();
        return LearntFrom.of(asked.model(), session.trainingData().get(), corpus, open == null ? null : open.corpus());
    }
}
