package laststep.cli;

import java.util.List;
import java.util.Map;
import laststep.evaluation.Baselines;
import laststep.evaluation.EvaluationReport;
import laststep.evaluation.ModelComparison;
import laststep.evaluation.Slice;
import laststep.text.Corpus;
import laststep.text.LabelledText;
import laststep.training.EvaluatedRow;

/**
 * What {@code laststep evaluate} found.
 *
 * @param corpus where the sentences stand
 * @param against the second model, or null
 * @param words the sentences with and without each word that was asked for
 * @param listed how many sentences of a list are written
 */
record Evaluated(
        Corpus corpus,
        EvaluationReport report,
        Baselines baselines,
        ModelComparison against,
        Map<String, List<Slice>> words,
        int listed) {

    LabelledText text(EvaluatedRow row) {
        return corpus.rows().get(row.row());
    }

    /** All mistakes, the surest first. */
    List<EvaluatedRow> mistakes() {
        return report.mistakes().stream().map(report.rows()::get).toList();
    }
}
