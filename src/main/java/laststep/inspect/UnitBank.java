package laststep.inspect;

import java.util.concurrent.CancellationException;
import laststep.model.TrainedModel;
import laststep.text.ReadListener;

/**
 * The values of many units at every token of many sentences, kept in memory: two bytes a value, and never more than a given
 * number of bytes. While the units one looks at are among them, looking at another one takes no pass of the network.
 */
public final class UnitBank implements UnitSource {
    private static final int SENTENCES_BETWEEN_LOOKS = 500;

    private final ScannedSentences sentences;
    private final UnitSet units;
    /** (sentences) × (m·U) a row a token. */
    private final short[][] values;

    private UnitBank(ScannedSentences sentences, UnitSet units) {
        this.sentences = sentences;
        this.units = units;
        values = new short[sentences.size()][];
    }

    /**
     * Runs the network over all sentences.
     *
     * @param around is among the units that are kept, and as many others as there is room for
     * @param bytes the room. Only where the values of the one unit need more, they get more
     * @throws CancellationException if the listener says so
     */
    public static UnitBank fill(
            TrainedModel model, ScannedSentences sentences, UnitRef around, long bytes, ReadListener listener) {
        long most = bytes / Short.BYTES / Math.max(1, sentences.allTokens());
        UnitBank bank = new UnitBank(sentences, UnitSet.around(around, model.spec(), most));
        new NetworkUnits(model, sentences, bank.units).visit(bank::keep, listener);
        return bank;
    }

    private void keep(int sentence, float[] of, int tokens) {
        short[] kept = new short[tokens * units.size()];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = HalfFloat.of(of[k]);
        }
        values[sentence] = kept;
    }

    @Override
    public UnitSet units() {
        return units;
    }

    @Override
    public void visit(Visitor visitor, ReadListener listener) {
        float[] row = new float[0];
        for (int s = 0; s < values.length; s++) {
            short[] kept = values[s];
            if (row.length < kept.length) {
                row = new float[kept.length];
            }
            for (int k = 0; k < kept.length; k++) {
                row[k] = HalfFloat.value(kept[k]);
            }
            visitor.sentence(s, row, sentences.tokens(s));
            if (s % SENTENCES_BETWEEN_LOOKS == 0 && !listener.progress(s, values.length)) {
                throw new CancellationException();
            }
        }
    }

    /** The values of one unit at all tokens, sentence after sentence. @throws IllegalArgumentException if it is not kept */
    public UnitValues values(UnitRef unit) {
        int column = units.index(unit);
        if (column < 0) {
            throw new IllegalArgumentException(unit + " is not among " + units);
        }
        float[] all = new float[sentences.allTokens()];
        int to = 0;
        for (short[] kept : values) {
            for (int k = column; k < kept.length; k += units.size()) {
                all[to++] = HalfFloat.value(kept[k]);
            }
        }
        return new UnitValues(sentences, all);
    }
}
