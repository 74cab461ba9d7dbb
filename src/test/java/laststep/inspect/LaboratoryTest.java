package laststep.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.model.Models;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaboratoryTest {
    private static final Offset<Double> CLOSE = within(1e-5);
    private static final String SENTENCE = "w2 w9 w4";
    private static final Reading LAST_PACKED = new Reading(ReadOutWay.LAST, true);
    private static final Reading LAST_BOOK = new Reading(ReadOutWay.LAST, false);

    private final TrainedModel model = Models.random(12);

    /** In every file the first row is as long as the batch, the third has three tokens and three pads. */
    @ParameterizedTest
    @ValueSource(strings = {"readouts_lstm_l1", "readouts_lstm_l3", "readouts_gru_l2", "readouts_rnn_l1"})
    void everyReadOutOfASentenceWithItsNeighbourIsPyTorchs(String name) {
        GoldenModel golden = new GoldenModel(name);
        Laboratory laboratory = Laboratory.of(
                golden.model(), golden.sentence(2), own(Neighbours.of(model, List.of()), golden.sentence(0)));

        for (ReadOutWay way : ReadOutWay.values()) {
            for (boolean packed : new boolean[] {true, false}) {
                float[] expected = golden.floats((packed ? "packed/" : "book/") + way.id());
                for (int label = 0; label < 3; label++) {
                    assertThat(laboratory.probability(new Reading(way, packed), label))
                            .as("%s, packed %s, class %d", way, packed, label)
                            .isCloseTo(Math.exp(expected[2 * 3 + label]), CLOSE);
                }
            }
        }
        float[] gathered = golden.floats("book/gathered");
        assertThat(laboratory.neighbours().gathered(1)).isCloseTo(Math.exp(gathered[2 * 3 + 1]), CLOSE);
    }

    @Test
    void theWeightsOwnReadingIsNamed() {
        TrainedModel trained = Models.random(Models.spec(CellKind.GRU, Padding.BOOK, ReadOutKind.MAX), 12);

        assertThat(Laboratory.of(trained, SENTENCE, nobody()).trained()).isEqualTo(new Reading(ReadOutWay.MAX, false));
    }

    @Test
    void aloneThereIsNothingToPad() {
        BatchProbe alone = Laboratory.of(model, SENTENCE, file(NeighbourChoice.FILE, 4))
                .probe(BatchKind.ALONE)
                .get();

        assertThat(alone.rows()).isEqualTo(1);
        assertThat(alone.pads()).isZero();
        assertThat(alone.longest()).isEmpty();
        assertThat(alone.probability(ReadOutWay.LAST, false, 0))
                .isEqualTo(alone.probability(ReadOutWay.LAST, true, 0))
                .isCloseTo(model.predict(SENTENCE).probability(0), within(1e-6));
    }

    @Test
    void inFileOrderItStandsBetweenTheLinesBesideIt() {
        BatchProbe probe =
                Laboratory.of(model, words(7), file(NeighbourChoice.FILE, 4)).neighbours();

        assertThat(lengths(probe)).containsExactly(5, 6, 7, 8); // lines 5 to 8 of lines of 1, 2, 3 … tokens
        assertThat(probe.row()).isEqualTo(2);
        assertThat(probe.pads()).isEqualTo(1);
        assertThat(probe.longest()).hasValue(words(8));
    }

    @Test
    void aSentenceThatIsNotInTheFileComesFirst() {
        BatchProbe probe =
                Laboratory.of(model, SENTENCE, file(NeighbourChoice.FILE, 4)).neighbours();

        assertThat(lengths(probe)).containsExactly(3, 1, 2, 3);
        assertThat(probe.row()).isZero();
    }

    @Test
    void inABucketTheNeighboursAreOfItsLength() {
        BatchProbe probe = Laboratory.of(model, SENTENCE, file(NeighbourChoice.LONGEST, 4))
                .probe(BatchKind.BUCKETED)
                .get();

        assertThat(lengths(probe)).hasSize(4).contains(3).allMatch(length -> length <= 4);
        assertThat(probe.pads()).isLessThanOrEqualTo(1);
    }

    @Test
    void theLongestSentenceOfTheFileCanBeTheNeighbour() {
        BatchProbe probe =
                Laboratory.of(model, SENTENCE, file(NeighbourChoice.LONGEST, 4)).neighbours();

        assertThat(lengths(probe)).containsExactly(3, 20);
        assertThat(probe.pads()).isEqualTo(17);
    }

    @Test
    void withNoNeighbourTheSentenceIsAlone() {
        Laboratory laboratory = Laboratory.of(model, SENTENCE, nobody());

        assertThat(laboratory.neighbours().rows()).isEqualTo(1);
        assertThat(laboratory.probe(BatchKind.BUCKETED)).isEmpty();
        assertThat(laboratory.spread(LAST_BOOK)).isZero();
    }

    @Test
    void thePackedAnswerIsTheSameInEveryBatchAndThePaddedOneIsNot() {
        Laboratory laboratory = Laboratory.of(model, SENTENCE, file(NeighbourChoice.LONGEST, 4));

        assertThat(laboratory.spread(LAST_PACKED)).isZero();
        assertThat(laboratory.spread(LAST_BOOK)).isGreaterThan(1e-4);
    }

    @Test
    void whatAHalfHasReadCountsThePadsUnlessTheSentenceIsPacked() {
        Laboratory laboratory = Laboratory.of(model, SENTENCE, file(NeighbourChoice.LONGEST, 4));

        assertThat(laboratory.reach(LAST_BOOK).pads()).isEqualTo(17);
        assertThat(laboratory.reach(LAST_PACKED).pads()).isZero();
    }

    @Test
    void aSentenceOfNoTokensBreaksNothing() {
        Laboratory laboratory = Laboratory.of(model, "  ", file(NeighbourChoice.LONGEST, 4));

        assertThat(laboratory.tokens()).isEmpty();
        assertThat(laboratory.probability(LAST_PACKED, 0)).isBetween(0.0, 1.0);
    }

    @Test
    void ofManyClassesTheMostProbableAreShown() {
        Laboratory laboratory = Laboratory.of(model, SENTENCE, nobody());

        assertThat(laboratory.shown(LAST_PACKED, 3)).containsExactly(0, 1, 2);
        assertThat(laboratory.shown(LAST_PACKED, 1)).containsExactly(laboratory.predicted(LAST_PACKED));
    }

    @Test
    void theTableHasALineAReadOutAndPadding() {
        String[] lines = LaboratoryTable.readOuts(Laboratory.of(model, SENTENCE, file(NeighbourChoice.LONGEST, 4)))
                .split("\n");

        assertThat(lines).hasSize(9);
        assertThat(lines[0]).isEqualTo("readout,padding,padded_length,trained,good,bad,so-so");
        assertThat(lines[1]).startsWith("last,packed,3,true,0.");
        assertThat(lines[8]).startsWith("max,book,20,false,0.");
    }

    @Test
    void theTableOfBatchesHasTheRowReadAtItsOwnLastTokenToo() {
        String[] lines = LaboratoryTable.batches(
                        Laboratory.of(model, SENTENCE, file(NeighbourChoice.LONGEST, 4)), ReadOutWay.LAST)
                .split("\n");

        assertThat(lines).hasSize(10);
        assertThat(lines[4]).startsWith("neighbours,2,1,3,17,last,book,0.");
        assertThat(lines[5]).startsWith("neighbours,2,1,3,17,last_token,book,0.");
        assertThat(lines[6]).startsWith("neighbours,2,1,3,0,last,packed,0.");
    }

    @Test
    void theTableOfWhatIsReadHasALineATimeStep() {
        String[] lines = LaboratoryTable.reach(
                        Laboratory.of(model, SENTENCE, own(Neighbours.of(model, List.of()), "w3 w3 w3 w3")), LAST_BOOK)
                .split("\n");

        assertThat(lines).hasSize(5);
        assertThat(lines[0]).startsWith("step,token,forward,forward_l2forward,forward_l2backward,");
        assertThat(lines[3]).isEqualTo("3,w4,true,true,false,true,true,true,false,false,true,false");
        assertThat(lines[4]).isEqualTo("4,<pad>,true,true,false,true,true,true,false,true,true,true");
    }

    private Neighbourhood nobody() {
        return own(Neighbours.of(model, List.of()), "");
    }

    private static Neighbourhood own(Neighbours file, String sentence) {
        return new Neighbourhood(file, NeighbourChoice.OWN, sentence, 4);
    }

    /** A file of twenty lines, of 1, 2, 3 … tokens. */
    private Neighbourhood file(NeighbourChoice choice, int batchSize) {
        List<String> lines =
                IntStream.rangeClosed(1, 20).mapToObj(LaboratoryTest::words).toList();
        return new Neighbourhood(Neighbours.of(model, lines), choice, "", batchSize);
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(k -> "w" + (2 + k % 10)).collect(Collectors.joining(" "));
    }

    private static List<Integer> lengths(BatchProbe probe) {
        List<Integer> lengths = new ArrayList<>();
        for (int row = 0; row < probe.rows(); row++) {
            lengths.add(probe.length(row));
        }
        return lengths;
    }
}
