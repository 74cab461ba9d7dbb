package laststep.workbench;

import javafx.beans.property.ObjectProperty;
import laststep.evaluation.Baselines;
import laststep.message.Problem;
import laststep.text.LoadedCorpus;

/**
 * Teaches naive Bayes once the corpus that the examined model learnt from is open, if it was not while the model was examined.
 * Belongs to the FX thread.
 */
final class LateBaselines {
    private final Session session;
    private final ObjectProperty<EvaluationResult> result;
    private final TokenizedCorpora tokenized;
    private final Jobs jobs;
    private final Threads threads;

    /** @param result the newest figures; replaced by the same ones with naive Bayes beside them */
    LateBaselines(
            Session session,
            ObjectProperty<EvaluationResult> result,
            TokenizedCorpora tokenized,
            Jobs jobs,
            Threads threads) {
        this.session = session;
        this.result = result;
        this.tokenized = tokenized;
        this.jobs = jobs;
        this.threads = threads;
        session.corpus().subscribe((before, now) -> teach());
        result.subscribe((before, now) -> teach()); // the corpus may have come while the model was examined
    }

    private void teach() {
        EvaluationResult found = result.get();
        LoadedCorpus open = session.corpus().get();
        if (found == null || open == null || found.baselines().whyNoBayes() == null) {
            return;
        }
        LearntFrom learnt = LearntFrom.of(found.task().asked().model(), null, open.corpus());
        if (learnt.missing() == null) {
            jobs.start(
                    threads.loading(),
                    new Problem("evaluate.baseline.teaching"),
                    progress -> found.task().baselines(found.report(), learnt, tokenized, progress),
                    taught -> show(found, taught));
        }
    }

    private void show(EvaluationResult found, Baselines taught) {
        if (result.get() == found) {
            result.set(found.with(taught));
        }
    }
}
