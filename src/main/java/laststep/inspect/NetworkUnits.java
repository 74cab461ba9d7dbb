package laststep.inspect;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import laststep.model.BatchStates;
import laststep.model.TrainedModel;
import laststep.text.ReadListener;

/** The values of units as the network computes them: every visit runs it over all sentences, on all cores. */
final class NetworkUnits implements UnitSource {
    /** So many sentences are run between two looks at the listener. */
    private static final int SENTENCES_AT_ONCE = 512;

    private final TrainedModel model;
    private final ScannedSentences sentences;
    private final UnitSet units;

    NetworkUnits(TrainedModel model, ScannedSentences sentences, UnitSet units) {
        this.model = model;
        this.sentences = sentences;
        this.units = units;
    }

    @Override
    public UnitSet units() {
        return units;
    }

    @Override
    public void visit(Visitor visitor, ReadListener listener) {
        for (int start = 0; start < sentences.size(); start += SENTENCES_AT_ONCE) {
            int from = start;
            int end = Math.min(start + SENTENCES_AT_ONCE, sentences.size());
            List<int[]> ids =
                    IntStream.range(from, end).mapToObj(sentences::ids).toList();
            model.readStates(ids, states -> visit(states, from, visitor));
            if (!listener.progress(end, sentences.size())) {
                throw new CancellationException();
            }
        }
    }

    private void visit(BatchStates states, int from, Visitor visitor) {
        float[] values = new float[0];
        for (int k = 0; k < states.size(); k++) {
            int size = states.tokens(k) * units.size();
            if (values.length < size) {
                values = new float[size];
            }
            gather(states, k, values);
            visitor.sentence(from + states.sentence(k), values, states.tokens(k));
        }
    }

    private void gather(BatchStates states, int k, float[] values) {
        int column = 0;
        for (int layer = units.firstLayer(); layer < units.firstLayer() + units.layers(); layer++) {
            for (Half half : units.halves()) {
                states.copy(
                        k,
                        layer,
                        half == Half.BACKWARD,
                        units.quantity(),
                        units.firstUnit(),
                        units.units(),
                        values,
                        units.size(),
                        column);
                column += units.units();
            }
        }
    }
}
