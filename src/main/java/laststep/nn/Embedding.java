package laststep.nn;

import java.util.SplittableRandom;
import laststep.math.Shapes;
import org.ejml.data.FMatrixRMaj;

/** The word vectors: x̃ = W[x], a row of W (V×D) a token. {@code <pad>} is a word as any other, as in the chapter. */
final class Embedding {
    private final Parameter weight;

    Embedding(int vocabularySize, int wordVecDim) {
        weight = Parameter.table("emb.weight", vocabularySize, wordVecDim);
    }

    Parameter weight() {
        return weight;
    }

    /** PyTorch's: every number from N(0, 1). */
    void initialise(SplittableRandom random) {
        Initialisation.normal(weight.value(), random);
    }

    /** y[r] = W[ids[r]]. @param ids (N). Not modified. @param y reshaped to (N×D). Modified. */
    void forward(int[] ids, FMatrixRMaj y) {
        int d = weight.value().numCols;
        y.reshape(ids.length, d);
        for (int r = 0; r < ids.length; r++) {
            System.arraycopy(weight.value().data, ids[r] * d, y.data, r * d, d);
        }
    }

    /** dW[ids[r]] += dy[r]. @param dy (N×D) ∂loss/∂y. Not modified. */
    void backward(int[] ids, FMatrixRMaj dy) {
        int d = weight.value().numCols;
        Shapes.require("∂loss/∂embedding", dy, ids.length, d);
        float[] gradient = weight.grad().data;
        for (int r = 0; r < ids.length; r++) {
            weight.touch(ids[r]);
            for (int j = 0, at = ids[r] * d, from = r * d; j < d; j++) {
                gradient[at + j] += dy.data[from + j];
            }
        }
    }
}
