package laststep.workbench;

import java.util.List;
import java.util.Locale;
import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.training.EvaluatedRows;
import laststep.training.TrainingData;

/**
 * Which model is examined on what.
 *
 * @param corpus where the sentences stand
 * @param kept what its training kept back of it, or null for every row of the corpus
 * @param kind which sentences these are
 */
record EvaluationTask(OpenModel asked, Corpus corpus, List<Example> kept, EvaluationData kind) {
    /** Cutting into tokens takes about so much of the whole. */
    private static final double CUTTING_SHARE = 0.2;

    static EvaluationTask validation(OpenModel asked, TrainingData data) {
        return new EvaluationTask(asked, data.validCorpus(), data.valid(), EvaluationData.VALIDATION);
    }

    static EvaluationTask test(OpenModel asked, TrainingData data) {
        return new EvaluationTask(asked, data.corpus(), data.test(), EvaluationData.TEST);
    }

    static EvaluationTask wholeCorpus(OpenModel asked, Corpus corpus) {
        return new EvaluationTask(asked, corpus, null, EvaluationData.CORPUS);
    }

    int sentences() {
        return kept == null ? corpus.size() : kept.size();
    }

    /** Whether both examine the same model on the same sentences. */
    boolean same(EvaluationTask other) {
        return other != null && asked.model() == other.asked.model() && corpus == other.corpus && kept == other.kept;
    }

    /** Whether the model knows every label of these sentences. */
    boolean labelsAreKnown() {
        return asked.model().labels().names().containsAll(corpus.labels().names());
    }

    /** What the sentences are, in words. */
    Problem data() {
        return new Problem("evaluate.of." + kind.name().toLowerCase(Locale.ROOT), CorpusNames.of(corpus), sentences());
    }

    /** Whether the model learnt from some of these sentences, so that the figures flatter it. */
    boolean learntFrom() {
        return kept == null
                && asked.model().record().step() > 0
                && corpus.sha256().equals(asked.model().record().corpusSha256());
    }

    /** @throws laststep.message.ProblemException if a row's label is unknown to the model */
    EvaluationResult run(TokenizedCorpora tokenized, Job.Progress progress) {
        EvaluatedRows rows = EvaluatedRows.of(asked.model(), examples(tokenized, progress), (done, total) -> {
            double before = kept == null ? CUTTING_SHARE : 0;
            progress.report(before + (1 - before) * done / total);
            return !progress.cancelled();
        });
        return EvaluationResult.of(this, rows);
    }

    private List<Example> examples(TokenizedCorpora tokenized, Job.Progress progress) {
        if (kept != null) {
            return kept;
        }
        ReadListener listener = (done, total) -> {
            progress.report(CUTTING_SHARE * done / total);
            return !progress.cancelled();
        };
        TokenizedCorpus tokens = tokenized.of(corpus, asked.model().spec().tokenization(), listener);
        return tokens.examples(
                allRows(),
                asked.model().vocabulary(),
                asked.model().labels(),
                asked.model().spec().maxLength());
    }

    private int[] allRows() {
        int[] rows = new int[corpus.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        return rows;
    }
}
