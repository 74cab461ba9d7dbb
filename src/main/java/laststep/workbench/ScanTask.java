package laststep.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import laststep.inspect.ScannedSentences;
import laststep.inspect.UnitRef;
import laststep.inspect.UnitScan;
import laststep.message.Problem;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.LabelSet;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.training.TrainingData;

/**
 * Which network is watched on what.
 *
 * @param corpus where the sentences stand
 * @param part those of the corpus that are meant, with the classes of {@code labels}; null for every row
 */
record ScanTask(OpenModel asked, Corpus corpus, List<Example> part, LabelSet labels, ScanData kind) {
    /** Cutting into tokens takes about so much of the whole. */
    private static final double CUTTING_SHARE = 0.2;

    /** What there is of a kind now. */
    static Optional<ScanTask> of(ScanData kind, Session session) {
        OpenModel asked = session.model().get();
        if (asked == null) {
            return Optional.empty();
        }
        if (kind == ScanData.CORPUS) {
            return Optional.ofNullable(session.corpus().get())
                    .map(LoadedCorpus::corpus)
                    .map(corpus -> new ScanTask(asked, corpus, null, corpus.labels(), kind));
        }
        // while another training gets ready, its data are there before its first model
        return Optional.ofNullable(session.trainingData().get())
                .filter(data -> data.vocabulary() == asked.model().vocabulary())
                .map(data -> part(asked, data, kind))
                .filter(task -> task.sentences() > 0);
    }

    private static ScanTask part(OpenModel asked, TrainingData data, ScanData kind) {
        return kind == ScanData.TRAINING
                ? new ScanTask(asked, data.corpus(), data.train(), data.labels(), kind)
                : new ScanTask(asked, data.validCorpus(), data.valid(), data.labels(), kind);
    }

    int sentences() {
        return part == null ? corpus.size() : part.size();
    }

    /** Whether both watch the same network on the same sentences. */
    boolean same(ScanTask other) {
        return other != null && asked.model() == other.asked.model() && corpus == other.corpus && part == other.part;
    }

    /** What the sentences are, in words. */
    Problem data() {
        return new Problem(kind.key() + ".of", CorpusNames.of(corpus), sentences());
    }

    /** @param around is among the units whose values are kept */
    UnitScan run(TokenizedCorpora tokenized, UnitRef around, long bytes, Job.Progress progress) {
        double before = part == null ? CUTTING_SHARE : 0;
        List<Example> examples = part == null ? cut(tokenized, progress) : part;
        ScannedSentences sentences = new ScannedSentences(corpus, examples, labels);
        return UnitScan.of(asked.model(), sentences, around, bytes, listener(progress, before, 1));
    }

    private List<Example> cut(TokenizedCorpora tokenized, Job.Progress progress) {
        return tokenized
                .of(corpus, asked.model().spec().tokenization(), listener(progress, 0, CUTTING_SHARE))
                .examples(
                        IntStream.range(0, corpus.size()).toArray(),
                        asked.model().vocabulary(),
                        labels,
                        asked.model().spec().maxLength());
    }

    /** Tells a job of the way from one share of its work to another. A cancelled one ends it. */
    static ReadListener listener(Job.Progress progress, double from, double to) {
        return (done, total) -> {
            progress.report(from + (to - from) * done / Math.max(1, total));
            return !progress.cancelled();
        };
    }
}
