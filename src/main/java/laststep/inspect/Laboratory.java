package laststep.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import laststep.model.TrainedModel;
import laststep.text.Encoded;

/**
 * One sentence under every read-out of the same weights, packed and with pads, and in three mini-batches: what the answer
 * would be if nothing but the reading were otherwise.
 */
public final class Laboratory {
    private final TrainedModel model;
    private final Encoded sentence;
    private final List<ReadToken> tokens;
    private final List<BatchProbe> probes = new ArrayList<>();

    private Laboratory(TrainedModel model, String text, Neighbourhood where) {
        this.model = model;
        sentence = model.encode(text);
        tokens = ReadToken.listOf(sentence);
        probe(BatchKind.ALONE, List.of(sentence));
        probe(BatchKind.NEIGHBOURS, neighbours(where));
        if (!where.file().isEmpty()) {
            probe(BatchKind.BUCKETED, where.file().bucketed(sentence, where.batchSize()));
        }
    }

    /** Runs the network a few times on the sentence, and on its longest neighbours. */
    public static Laboratory of(TrainedModel model, String sentence, Neighbourhood where) {
        return new Laboratory(model, sentence, where);
    }

    private List<Encoded> neighbours(Neighbourhood where) {
        return switch (where.choice()) {
            case FILE -> where.file().inFileOrder(sentence, where.batchSize());
            case LONGEST -> where.file().withLongest(sentence);
            case OWN -> where.own().isBlank() ? List.of(sentence) : List.of(sentence, model.encode(where.own()));
        };
    }

    private void probe(BatchKind kind, List<Encoded> rows) {
        probes.add(BatchProbe.of(model, kind, sentence, rows));
    }

    public List<ReadToken> tokens() {
        return tokens;
    }

    /** The classes, in the order of their indices. */
    public List<String> labels() {
        return model.labels().names();
    }

    public int layers() {
        return model.spec().nLayers();
    }

    /** How the weights were trained to be read. */
    public Reading trained() {
        return new Reading(
                ReadOutWay.of(model.spec().readOutName()), model.spec().packed());
    }

    /** The mini-batches the sentence was run in: alone, with neighbours, and, if there is a file, in a bucket. */
    public List<BatchProbe> probes() {
        return List.copyOf(probes);
    }

    public Optional<BatchProbe> probe(BatchKind kind) {
        return probes.stream().filter(probe -> probe.kind() == kind).findFirst();
    }

    /** The mini-batch with the neighbours that were chosen. */
    public BatchProbe neighbours() {
        return probe(BatchKind.NEIGHBOURS).orElseThrow();
    }

    /** ŷ of a class, in the mini-batch with the chosen neighbours. */
    public double probability(Reading reading, int label) {
        return neighbours().probability(reading.way(), reading.packed(), label);
    }

    /** The most probable class of a reading, in the mini-batch with the chosen neighbours. */
    public int predicted(Reading reading) {
        return best(reading).get(0);
    }

    /** So many classes of a reading: in the order of their indices if these are all, else the most probable first. */
    public List<Integer> shown(Reading reading, int atMost) {
        return labels().size() <= atMost
                ? IntStream.range(0, labels().size()).boxed().toList()
                : best(reading).subList(0, atMost);
    }

    private List<Integer> best(Reading reading) {
        return IntStream.range(0, labels().size())
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -probability(reading, label)))
                .toList();
    }

    /** By how much the probability of a class differs between the mini-batches, at most: 0 if no neighbour counts. */
    public double spread(Reading reading) {
        return IntStream.range(0, labels().size())
                .mapToDouble(label -> spread(probes.stream()
                        .mapToDouble(probe -> probe.probability(reading.way(), reading.packed(), label))
                        .summaryStatistics()))
                .max()
                .orElse(0);
    }

    private static double spread(DoubleSummaryStatistics values) {
        return values.getMax() - values.getMin();
    }

    /** What each half has read, in the mini-batch with the chosen neighbours. */
    public Reach reach(Reading reading) {
        int pads = reading.packed() ? 0 : neighbours().pads();
        return Reach.of(reading.way(), layers(), tokens.size(), pads);
    }
}
