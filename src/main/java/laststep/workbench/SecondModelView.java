package laststep.workbench;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.evaluation.SecondModel;
import laststep.message.Problem;
import laststep.model.ModelFile;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.Tokenization;
import laststep.text.TokenizedCorpus;

/** A second model from a file, compared with the first on whatever was evaluated last. Belongs to the FX thread. */
public final class SecondModelView {
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<ComparedModel> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private OpenModel second;
    private EvaluationResult first;

    SecondModelView(TokenizedCorpora tokenized, Jobs jobs, Threads threads) {
        this.tokenized = tokenized;
        this.jobs = jobs;
        this.threads = threads;
    }

    /** Takes the file's model; what is compared stays until it is read whole. */
    public void open(Path file) {
        String name = CorpusOpener.nameOf(file);
        jobs.start(threads.loading(), new Problem("job.open", name), progress -> ModelFile.read(file), model -> {
            second = new OpenModel(model, new Problem("model.file", name));
            compare();
        });
    }

    /** Of these figures the comparison is to be. */
    void evaluated(EvaluationResult newFirst) {
        first = newFirst;
        compared.set(null);
        compare();
    }

    private void compare() {
        if (first == null || second == null) {
            return;
        }
        EvaluationResult asked = first;
        OpenModel other = second;
        jobs.start(
                threads.loading(),
                new Problem("evaluate.comparing", other.name()),
                progress -> SecondModel.compare(
                        asked.report().answered(),
                        other.model(),
                        cut(asked.task(), other.model(), progress),
                        (done, total) -> {
                            progress.report((double) done / total);
                            return !progress.cancelled();
                        }),
                found -> {
                    if (asked == first && other == second) {
                        compared.set(new ComparedModel(other.name(), found));
                    }
                });
    }

    /** Cut by the second one's tokeniser; only what the first one's made is worth being remembered for all. */
    private TokenizedCorpus cut(EvaluationTask task, TrainedModel other, Job.Progress progress) {
        Corpus corpus = task.corpus();
        Tokenization tokenization = other.spec().tokenization();
        ReadListener listener = (done, total) -> !progress.cancelled();
        return tokenization.equals(task.asked().model().spec().tokenization())
                ? tokenized.of(corpus, tokenization, listener)
                : TokenizedCorpus.of(corpus, tokenization.create(), listener);
    }

    /** The second model on the sentences that were evaluated last, or null. */
    public ReadOnlyObjectProperty<ComparedModel> compared() {
        return compared.getReadOnlyProperty();
    }
}
