package laststep.training;

import java.util.List;
import laststep.message.ProblemException;
import laststep.model.TrainedModel;
import laststep.nn.Parameter;
import laststep.nn.TextNetwork;
import laststep.text.Vocabulary;
import laststep.text.WordVectors;

/** What a training begins with: drawn from the seed, with vectors from elsewhere where there are some; or a model's. */
final class InitialWeights {
    private static final String EMBEDDING = "emb.weight";

    private InitialWeights() {}

    /**
     * Draws all weights, and then gives the words that have a vector theirs: the others' weights do not depend on which
     * words those are.
     *
     * @throws ProblemException if the vectors have another size than word_vec_dim
     */
    static void draw(TextNetwork network, TrainingConfig config, TrainingData data) {
        network.initialise(config.seed());
        if (data.vectors() != null) {
            place(data.vectors(), data.vocabulary(), network);
            network.weightsChanged();
        }
    }

    private static void place(WordVectors vectors, Vocabulary vocabulary, TextNetwork network) {
        Parameter embedding = network.parameters().stream()
                .filter(parameter -> parameter.name().equals(EMBEDDING))
                .findFirst()
                .orElseThrow();
        int dim = embedding.value().numCols;
        if (vectors.dim() != dim) {
            throw new ProblemException("problem.vectors.dim", vectors.name(), vectors.dim(), dim);
        }
        for (int id = 0; id < vocabulary.size(); id++) {
            float[] vector = vectors.of(vocabulary.token(id));
            if (vector != null && id != Vocabulary.UNK && id != Vocabulary.PAD) {
                System.arraycopy(vector, 0, embedding.value().data, id * dim, dim);
            }
        }
    }

    /** Copies a model's. */
    static void copy(TrainedModel model, TextNetwork network) {
        List<Parameter> parameters = network.parameters();
        for (int k = 0; k < parameters.size(); k++) {
            parameters.get(k).value().setTo(model.parameters().get(k).value());
        }
        network.weightsChanged();
    }
}
