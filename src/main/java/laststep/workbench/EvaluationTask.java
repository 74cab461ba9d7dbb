package laststep.workbench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.evaluation.Baselines;
import laststep.evaluation.CorpusExamples;
import laststep.evaluation.EvaluationReport;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.ReadListener;

/**
 * Which model is examined on what.
 *
 * @param corpus where the sentences stand
 * @param kept what its training kept back of it, or null for every row of the corpus
 * @param kind which sentences these are
 * @param learnt what plain ways can learn from
 */
record EvaluationTask(OpenModel asked, Corpus corpus, List<Example> kept, EvaluationData kind, LearntFrom learnt) {
    /** Cutting into tokens takes about so much of the whole. */
    private static final double CUTTING_SHARE = 0.2;

    int sentences() {
        return kept == null ? corpus.size() : kept.size();
    }

    /** Whether both examine the same model on the same sentences. */
    boolean same(EvaluationTask other) {
        return other != null && asked.model() == other.asked.model() && corpus == other.corpus && kept == other.kept;
    }

    /** Whether the model knows any label of these sentences. */
    boolean hasKnownLabels() {
        return corpus.labels().names().stream().anyMatch(asked.model().labels().names()::contains);
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

    /** @throws ProblemException if the model knows no label of theirs */
    EvaluationResult run(TokenizedCorpora tokenized, Job.Progress progress) {
        TrainedModel model = asked.model();
        ReadListener cutting = (done, total) -> {
            progress.report(CUTTING_SHARE * done / total);
            return !progress.cancelled();
        };
        CorpusExamples examples = examples(tokenized, cutting);
        if (examples.known().isEmpty()) {
            throw new ProblemException(
                    "problem.evaluate.noKnownLabel",
                    unknownLabels(examples),
                    String.join(", ", model.labels().names()));
        }
        double before = kept == null ? CUTTING_SHARE : 0;
        EvaluationReport report = EvaluationReport.of(model, examples, (done, total) -> {
            progress.report(before + (1 - before) * done / total);
            return !progress.cancelled();
        });
        return new EvaluationResult(
                this, report, baselines(report, examples, learnt, tokenized, progress), notKnown(examples));
    }

    /** What plain ways come to on the sentences of a finished examination, now that they can learn from somewhere. */
    Baselines baselines(EvaluationReport report, LearntFrom from, TokenizedCorpora tokenized, Job.Progress progress) {
        CorpusExamples examples = examples(tokenized, (done, total) -> !progress.cancelled());
        return baselines(report, examples, from, tokenized, progress);
    }

    private Baselines baselines(
            EvaluationReport report,
            CorpusExamples examples,
            LearntFrom from,
            TokenizedCorpora tokenized,
            Job.Progress progress) {
        TrainedModel model = asked.model();
        return from.missing() == null
                ? Baselines.of(
                        model,
                        report.answered(),
                        examples.known(),
                        from.find(model, tokenized, (done, total) -> !progress.cancelled()))
                : Baselines.without(model, report.answered(), examples.known(), from.missing());
    }

    private CorpusExamples examples(TokenizedCorpora tokenized, ReadListener cutting) {
        if (kept != null) {
            return new CorpusExamples(kept, List.of());
        }
        int[] all = IntStream.range(0, corpus.size()).toArray();
        return CorpusExamples.of(
                tokenized.of(corpus, asked.model().spec().tokenization(), cutting), all, asked.model());
    }

    private Problem notKnown(CorpusExamples examples) {
        return examples.unknown().isEmpty()
                ? null
                : new Problem(
                        "evaluate.unknownLabels",
                        examples.unknown().size(),
                        unknownLabels(examples),
                        String.join(", ", asked.model().labels().names()));
    }

    private String unknownLabels(CorpusExamples examples) {
        return examples.unknown().stream()
                .map(example -> corpus.rows().get(example.row()).label())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
