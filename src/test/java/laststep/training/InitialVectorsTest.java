package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import laststep.message.ProblemException;
import laststep.model.TrainedModel;
import laststep.nn.Parameter;
import laststep.text.WordVectors;
import org.junit.jupiter.api.Test;

/** A training that begins with word vectors from elsewhere. */
class InitialVectorsTest {
    private static final float[] GREAT = {1, 2, 3, 4, 5, 6, 7, 8};

    private final TrainingConfig config = Tiny.config();
    private final TrainingData data = Tiny.data(config);
    private final WordVectors vectors =
            new WordVectors("tiny.vec", "beef", 8, 3, 0, Map.of("great", GREAT, "never", new float[8]));

    @Test
    void theWordsThatHaveOneBeginWithItAndAllElseIsAsDrawn() {
        TrainedModel drawn = UntrainedModel.of(config, data);
        TrainedModel begun = UntrainedModel.of(config, data.with(vectors));
        int id = data.vocabulary().id("great");

        for (int k = 0; k < drawn.parameters().size(); k++) {
            Parameter before = drawn.parameters().get(k);
            float[] expected = before.value().data.clone();
            if (before.name().equals("emb.weight")) {
                System.arraycopy(GREAT, 0, expected, id * 8, 8);
            }
            assertThat(begun.parameters().get(k).value().data).as(before.name()).isEqualTo(expected);
        }
    }

    @Test
    void theTrainingGoesOnFromThem() {
        TrainedModel begun = train(data.with(vectors));
        float[] weights = begun.parameters().get(0).value().data;
        int id = data.vocabulary().id("great");

        assertThat(Arrays.copyOfRange(weights, id * 8, id * 8 + 8))
                .as("learning moves a vector by less than one each way here")
                .satisfies(vector -> {
                    for (int d = 0; d < 8; d++) {
                        assertThat(Math.abs(vector[d] - GREAT[d])).isBetween(0f, 1f);
                    }
                })
                .isNotEqualTo(GREAT);
    }

    @Test
    void theRecordNamesThemAndTheyAreNeededToRunItAgain() {
        TrainedModel begun = train(data.with(vectors));

        assertThat(begun.record().settings()).containsEntry("vectors", "beef");
        assertThat(Rerun.obstacle(begun.record()).key()).isEqualTo("rerun.obstacle.vectors");
        assertThat(Rerun.obstacle(train(data).record())).isNull();
    }

    @Test
    void vectorsOfAnotherSizeAreRefused() {
        WordVectors small = new WordVectors("small.vec", "", 2, 1, 0, Map.of("great", new float[2]));

        assertThatThrownBy(() -> train(data.with(small)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("small.vec", "2 numbers", "word_vec_dim is 8");
    }

    private TrainedModel train(TrainingData begin) {
        return new Trainer(config, begin, TrainingStart.fromSeed(), Rhythm.EPOCHS, new RunControl(), event -> {})
                .run()
                .model();
    }
}
