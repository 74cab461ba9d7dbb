package laststep.inspect;

import java.util.List;
import java.util.Optional;
import laststep.model.BatchRun;
import laststep.model.TrainedModel;
import laststep.text.Batch;
import laststep.text.Batches;
import laststep.text.Encoded;
import laststep.text.Example;

/**
 * One sentence in one mini-batch: how its row is padded there, and what the network answers, packed and with the pads run.
 * Of the neighbours only the longest is really run: it alone decides how many pads a row gets, and rows do not meet
 * otherwise, so each answer is, to the bit, that of the whole mini-batch.
 */
public final class BatchProbe {
    private final BatchKind kind;
    private final List<Encoded> rows;
    private final int row;
    private final BatchRun packed;
    private final BatchRun padded;

    private BatchProbe(BatchKind kind, List<Encoded> rows, int row, TrainedModel model) {
        this.kind = kind;
        this.rows = List.copyOf(rows);
        this.row = row;
        Batch batch = batch();
        packed = model.run(batch, true);
        padded = model.run(batch, false);
    }

    /** @param rows the mini-batch, with the sentence itself in it: this very object */
    static BatchProbe of(TrainedModel model, BatchKind kind, Encoded sentence, List<Encoded> rows) {
        int row = 0;
        while (rows.get(row) != sentence) {
            row++;
        }
        return new BatchProbe(kind, rows, row, model);
    }

    private Batch batch() {
        Example asked = new Example(0, sentence().ids(), 0);
        return Batches.of(longestNeighbour()
                .map(longest -> List.of(asked, new Example(1, longest.ids(), 0)))
                .orElseGet(() -> List.of(asked)));
    }

    private Encoded sentence() {
        return rows.get(row);
    }

    private Optional<Encoded> longestNeighbour() {
        return Neighbours.longest(
                rows.stream().filter(other -> other != sentence()).toList());
    }

    public BatchKind kind() {
        return kind;
    }

    /** How many sentences the mini-batch has, this one counted. */
    public int rows() {
        return rows.size();
    }

    /** The place of the sentence in the mini-batch, from 0. */
    public int row() {
        return row;
    }

    /** How many tokens a row of the mini-batch has, pads not counted. */
    public int length(int of) {
        return rows.get(of).ids().length;
    }

    /** m, to which every row is padded. */
    public int paddedLength() {
        return rows.stream().mapToInt(each -> each.ids().length).max().orElse(0);
    }

    /** How many pads stand behind the sentence. */
    public int pads() {
        return paddedLength() - length(row);
    }

    /** The longest of the others; empty if there are none. */
    public Optional<String> longest() {
        return longestNeighbour().map(Encoded::sentence);
    }

    /** ŷ of a class. @param asPacked over the sentence's own length; else the pads are run too */
    public double probability(ReadOutWay way, boolean asPacked, int label) {
        return Math.exp((asPacked ? packed : padded).logProbabilities(way.id(), 0)[label]);
    }

    /** ŷ of a class if the padded row is run, pads and all, but read at the sentence's own last token. */
    public double gathered(int label) {
        return Math.exp(padded.gathered(0)[label]);
    }
}
