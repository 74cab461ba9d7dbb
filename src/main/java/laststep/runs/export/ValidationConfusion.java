package laststep.runs.export;

import java.nio.file.Files;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.runs.RunInfo;
import laststep.runs.RunStore;
import laststep.text.Corpus;
import laststep.text.CorpusSource;
import laststep.text.ImportOptions;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.training.Evaluation;
import laststep.training.Rerun;
import laststep.training.Setting;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;

/** Asks the model that a run keeps once more for the sentences it was validated on. */
public final class ValidationConfusion {
    private ValidationConfusion() {}

    /** @throws ProblemException if its corpus or model is gone or another, or it had a validation corpus of its own */
    public static Confusion of(RunStore store, int number) {
        RunInfo info = store.read(number);
        if (!Files.exists(store.model(number))) {
            throw new ProblemException("problem.export.noModel", number);
        }
        if (info.origin().record().settings().containsKey("valid")) {
            throw new ProblemException("problem.export.ownValid", number);
        }
        TrainedModel model = ModelFile.read(store.model(number));
        Corpus corpus = CorpusSource.open(
                        info.origin().source(), ImportOptions.of(info.origin().importOptions()), ReadListener.NONE)
                .corpus();
        Problem another = Rerun.obstacle(info.origin().record(), corpus);
        if (another != null) {
            throw new ProblemException(another, null);
        }
        TrainingConfig config = Setting.configOf(Setting.recorded(info.origin().record()));
        TokenizedCorpus tokens = TrainingData.tokenize(corpus, config, ReadListener.NONE);
        TrainingData data = TrainingData.of(tokens, null, model.vocabulary(), model.labels(), config);
        if (data.valid().isEmpty()) {
            throw new ProblemException("problem.sweep.noValidation");
        }
        return new Confusion(
                model.labels().names(), Evaluation.of(model, data.valid()).confusion());
    }
}
