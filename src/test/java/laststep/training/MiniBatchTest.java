package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import laststep.model.TrainedModel;
import laststep.nn.Parameter;
import laststep.text.TokenizedCorpus;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.SnapshotTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiniBatchTest {
    @ParameterizedTest
    @ValueSource(strings = {"packed", "book"})
    void itIsTheOneThatTheTrainingLearntFromAtThatStep(String padding) {
        TrainingConfig config = Tiny.config(Setting.PADDING, padding, Setting.VALID_RATIO, 0);
        TrainingData data = Tiny.data(config);
        List<MiniBatch> met = new ArrayList<>();

        new Trainer(config, data, TrainingStart.fromSeed(), Rhythm.EPOCHS, new RunControl(), event -> {
                    if (event instanceof BatchDone done) {
                        MiniBatch batch = MiniBatch.at(config, data.train(), done.epoch(), done.step());
                        assertThat(batch.sentences()).isEqualTo(done.sentences());
                        assertThat(batch.examples().stream()
                                        .mapToInt(example -> example.ids().length)
                                        .sum())
                                .isEqualTo(done.tokens());
                        met.add(batch);
                    }
                })
                .run();

        assertThat(met).hasSize(4 * 8);
        assertThat(met.subList(0, 8).stream().flatMap(batch -> batch.examples().stream()))
                .as("the first epoch, every sentence once")
                .containsExactlyInAnyOrderElementsOf(data.train());
    }

    @Test
    void beforeTheFirstStepItIsTheFirstOneAndItsSizeIsKnownBeforeItIsNumbered() {
        TrainingConfig config = Tiny.config(Setting.PADDING, "book", Setting.MAX_LENGTH, 5);
        TokenizedCorpus tokens = Tiny.tokenized(Tiny.corpus(60), config);
        TrainingData data = TrainingData.of(tokens, config);

        MiniBatch first = MiniBatch.at(config, data.train(), 0, 0);
        TrainingPreview preview = TrainingPreview.of(tokens, config);

        assertThat(first).isEqualTo(MiniBatch.at(config, data.train(), 1, 1));
        assertThat(preview.batch()).isEqualTo(first.sentences()).isEqualTo(8);
        assertThat(preview.steps()).isEqualTo(first.steps()).isBetween(1, 5);
    }

    @Test
    void nothingToLearnFromMakesAnEmptyOne() {
        assertThat(MiniBatch.at(Tiny.config(), List.of(), 0, 0).sentences()).isZero();
        assertThat(MiniBatch.at(Tiny.config(), List.of(), 0, 0).steps()).isZero();
    }

    @Test
    void theUntrainedModelIsTheOneThatATrainingBeginsWith() {
        TrainingConfig config = Tiny.config(Setting.N_LAYERS, 2, Setting.SEED, 5);
        TrainingData data = Tiny.data(config);
        List<TrainedModel> snapshots = new ArrayList<>();
        new Trainer(config, data, TrainingStart.fromSeed(), Rhythm.EPOCHS, new RunControl(), event -> {
                    if (event instanceof SnapshotTaken snapshot) {
                        snapshots.add(snapshot.model());
                    }
                })
                .run();

        List<Parameter> untrained = UntrainedModel.of(config, data).parameters();

        IntStream.range(0, untrained.size())
                .forEach(k -> assertThat(untrained.get(k).value().data)
                        .isEqualTo(snapshots.get(0).parameters().get(k).value().data));
    }
}
