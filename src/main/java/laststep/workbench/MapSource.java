package laststep.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import laststep.inspect.map.Pca;
import laststep.inspect.map.StratifiedSample;
import laststep.message.Problem;
import laststep.message.ProblemException;
import laststep.model.Answer;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.ReadListener;
import laststep.training.TrainingData;

/**
 * Which model's vectors of what are to be mapped.
 *
 * @param corpus where the sentences stand; null for words
 * @param kept the sentences as a training has numbered them, or null for every row of the corpus, and for words
 * @param counted the training that counted the words, or null
 */
record MapSource(OpenModel asked, MapSubject subject, Corpus corpus, List<Example> kept, TrainingData counted) {
    /** More points would hide each other. */
    static final int MOST_SENTENCES = 50_000;

    static final int MOST_WORDS = 10_000;
    /** So many numbers, of four bytes each, are kept at most: wide networks get smaller samples. */
    private static final int MOST_NUMBERS = 32_000_000;

    private static final int AT_ONCE = 256;
    private static final long SEED = 1;
    private static final double CUT = 0.2;
    private static final double READ = 0.9;

    /** How many there are to map. */
    int available() {
        return subject == MapSubject.WORDS
                ? asked.model().vocabulary().size() - 2
                : kept == null ? corpus.size() : kept.size();
    }

    /** How many of them a map takes. */
    int taken() {
        boolean words = subject == MapSubject.WORDS;
        TrainedModel model = asked.model();
        int width = words ? model.spec().wordVecDim() : 2 * model.spec().hiddenSize();
        return Math.min(
                available(), Math.min(words ? MOST_WORDS : MOST_SENTENCES, Math.max(1000, MOST_NUMBERS / width)));
    }

    /** Whether both map the same things, though perhaps at another moment of the training. */
    boolean sameThings(MapSource other) {
        return subject == other.subject
                && corpus == other.corpus
                && kept == other.kept
                && asked.model().vocabulary() == other.asked.model().vocabulary();
    }

    boolean same(MapSource other) {
        return sameThings(other) && asked.model() == other.asked.model();
    }

    /** What is mapped, in words. @param count how many points the map has */
    Problem what(int count) {
        String key = "map.what." + subject.id() + (count < available() ? ".some" : "");
        return subject == MapSubject.WORDS
                ? new Problem(key, count, available())
                : new Problem(key, CorpusNames.of(corpus), count, available());
    }

    /** @throws ProblemException if the weights are no numbers any more */
    PointMap run(Job.Progress progress) {
        return subject == MapSubject.WORDS ? words(progress) : sentences(progress);
    }

    private PointMap words(Job.Progress progress) {
        TrainedModel model = asked.model();
        float[][] vectors = new float[taken()][];
        Arrays.setAll(vectors, word -> model.wordVector(word + WordCounts.FIRST));
        WordCounts counts = counted == null ? null : WordCounts.of(counted, vectors.length);
        MapPoints points = MapPoints.words(
                word -> model.vocabulary().token(word + WordCounts.FIRST),
                model.labels().names(),
                counts == null ? unknown(vectors.length) : counts.typical(),
                counts == null ? null : counts.counts());
        return map(points, vectors, progress, 0);
    }

    private static int[] unknown(int count) {
        int[] none = new int[count];
        Arrays.fill(none, -1);
        return none;
    }

    private PointMap sentences(Job.Progress progress) {
        TrainedModel model = asked.model();
        int[] sample = StratifiedSample.of(available(), this::label, taken(), SEED);
        List<int[]> ids = ids(sample, progress);
        int[] predicted = new int[sample.length];
        float[] probabilities = new float[sample.length];
        float[][] vectors = new float[sample.length][];
        for (int start = 0; start < sample.length; start += AT_ONCE) {
            int end = Math.min(start + AT_ONCE, sample.length);
            List<Answer> answers = model.answers(ids.subList(start, end));
            for (int k = start; k < end; k++) {
                Answer answer = answers.get(k - start);
                predicted[k] = answer.label();
                probabilities[k] = (float) answer.probability();
                vectors[k] = answer.readOut();
            }
            listener(progress, CUT, READ).progress(end, sample.length);
            stopIfCancelled(progress);
        }
        MapPoints points = MapPoints.sentences(
                point -> corpus.rows().get(row(sample[point])).text(),
                model.labels().names(),
                Arrays.stream(sample).map(this::label).toArray(),
                predicted,
                probabilities,
                ids.stream().mapToInt(sentence -> sentence.length).toArray());
        return map(points, vectors, progress, READ);
    }

    private int row(int place) {
        return kept == null ? place : kept.get(place).row();
    }

    private int label(int place) {
        return kept == null
                ? asked.model().labels().indexOf(corpus.rows().get(place).label())
                : kept.get(place).label();
    }

    private List<int[]> ids(int[] sample, Job.Progress progress) {
        if (kept != null) {
            return Arrays.stream(sample)
                    .mapToObj(place -> kept.get(place).ids())
                    .toList();
        }
        ReadListener cutting = listener(progress, 0, CUT);
        return IntStream.range(0, sample.length)
                .mapToObj(k -> {
                    if (k % AT_ONCE == 0 && !cutting.progress(k, sample.length)) {
                        throw new CancellationException();
                    }
                    return asked.model()
                            .encode(corpus.rows().get(sample[k]).text())
                            .ids();
                })
                .toList();
    }

    private PointMap map(MapPoints points, float[][] vectors, Job.Progress progress, double before) {
        for (float[] vector : vectors) {
            for (float number : vector) {
                if (!Float.isFinite(number)) {
                    throw new ProblemException("problem.map.notFinite");
                }
            }
        }
        return new PointMap(this, points, vectors, Pca.of(vectors, 2, listener(progress, before, 1)));
    }

    private static void stopIfCancelled(Job.Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }

    private static ReadListener listener(Job.Progress progress, double from, double to) {
        return (done, total) -> {
            progress.report(from + (to - from) * done / total);
            return !progress.cancelled();
        };
    }
}
