package laststep.nn;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * All that one forward pass computed: what backward needs is exactly what the inspector shows. A tape may be given to
 * one forward pass after the other; its matrices keep their memory and take the shapes of the batch.
 */
public final class Tape {
    Packing packing;
    /** (N) the token ids in the packing's order. */
    int[] ids;
    /** Per layer: what it read, (N×D) or (N×2H), after dropout. The last one is the topmost layer's output (N×2H). */
    final List<FMatrixRMaj> inputs = new ArrayList<>();
    /** Per layer above the lowest: 0 or 1/(1−p) for each number of {@code inputs}; empty when not training. */
    final List<FMatrixRMaj> dropoutMasks = new ArrayList<>();

    final List<CellTape> forward = new ArrayList<>();
    final List<CellTape> backward = new ArrayList<>();
    /** (B×2H), and for the read-out {@code max} the row each number came from, −1 for none. */
    final FMatrixRMaj readOut = new FMatrixRMaj(0, 0);

    int[] maxRows = new int[0];
    /** (B×C) the linear layer's output, and its log-softmax. */
    final FMatrixRMaj logits = new FMatrixRMaj(0, 0);

    final FMatrixRMaj logProbabilities = new FMatrixRMaj(0, 0);

    /** Gradients, while backward runs. */
    final FMatrixRMaj dLogits = new FMatrixRMaj(0, 0);

    final FMatrixRMaj dReadOut = new FMatrixRMaj(0, 0);
    final FMatrixRMaj dOutput = new FMatrixRMaj(0, 0);
    final FMatrixRMaj dForward = new FMatrixRMaj(0, 0);
    final FMatrixRMaj dBackward = new FMatrixRMaj(0, 0);

    /** Whether only what the read-out {@code last} reads of the topmost layer is computed; set by the forward pass. */
    boolean lastOnly;

    final LastStep lastStep = new LastStep();
    private final boolean everything;

    /** A tape for all that there is to see, whether the answer needs it or not. */
    public Tape(int nLayers) {
        this(nLayers, true);
    }

    /** @param everything false: an answer and its gradients are wanted, and what they do not need may be left out */
    Tape(int nLayers, boolean everything) {
        this.everything = everything;
        for (int layer = 0; layer < nLayers; layer++) {
            forward.add(new CellTape(everything));
            backward.add(new CellTape(everything));
            dropoutMasks.add(new FMatrixRMaj(0, 0));
        }
        for (int level = 0; level <= nLayers; level++) {
            inputs.add(new FMatrixRMaj(0, 0));
        }
    }

    void begin(Packing packingOfBatch, ReadOutKind readOutKind) {
        packing = packingOfBatch;
        lastOnly = !everything && readOutKind == ReadOutKind.LAST;
    }

    public Packing packing() {
        return packing;
    }

    public CellTape cell(int layer, Direction direction) {
        return (direction == Direction.FORWARD ? forward : backward).get(layer);
    }

    /** What layer {@code layer} read, (N×I); for the number of layers: the topmost one's output (N×2H). Live. */
    public FMatrixRMaj input(int layer) {
        return inputs.get(layer);
    }

    /** (B×2H) in the batch's own order. Live: not to be modified. */
    public FMatrixRMaj readOut() {
        return readOut;
    }

    /** (B×C) in the batch's own order. Live: not to be modified. */
    public FMatrixRMaj logits() {
        return logits;
    }

    /** (B×C) log ŷ in the batch's own order. Live: not to be modified. */
    public FMatrixRMaj logProbabilities() {
        return logProbabilities;
    }
}
