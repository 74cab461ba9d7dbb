package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import laststep.math.KernelChoice;
import laststep.model.TrainedModel;
import laststep.nn.Parameter;
import laststep.nn.TextNetwork;
import laststep.nn.Workers;
import laststep.training.TrainingEvent.BatchDone;
import laststep.training.TrainingEvent.SnapshotTaken;
import laststep.training.TrainingEvent.UpdatesMeasured;
import org.junit.jupiter.api.Test;

class UpdateRatiosTest {
    private final List<TrainingEvent> events = new ArrayList<>();

    @Test
    void aLayerIsTheVectorOfAllItsWeightsInBothDirections() {
        try (Workers workers = Workers.of(1)) {
            TextNetwork network = new TextNetwork(
                    Tiny.config(Setting.N_LAYERS, 2).model().network(9, 2), KernelChoice.best(), workers);
            UpdateRatios ratios = new UpdateRatios(network.parameters());
            fill(network, "emb.weight", 2);
            fill(network, "rnn.bias_ih_l1", 1);
            fill(network, "rnn.bias_hh_l1_reverse", 1);
            fill(network, "generator.bias", 3);
            ratios.beforeStep(1);
            fill(network, "emb.weight", 2.5f);
            fill(network, "rnn.bias_hh_l1_reverse", 0);
            fill(network, "generator.bias", 3);
            ratios.afterStep(1, events::add);
        }

        UpdatesMeasured measured = (UpdatesMeasured) events.get(0);
        assertThat(measured.layers()).containsExactly("emb", "rnn_l0", "rnn_l1", "generator");
        assertThat(measured.ratios().get(0)).isCloseTo(0.25, within(1e-12));
        assertThat(measured.ratios().get(1)).as("nought has no length").isNaN();
        assertThat(measured.ratios().get(2)).isCloseTo(Math.sqrt(0.5), within(1e-12)); // one of two equal halves gone
        assertThat(measured.ratios().get(3)).isZero();
    }

    @Test
    void everyTwentiethStepIsMeasured() {
        run(Tiny.config(Setting.N_EPOCHS, 7, Setting.VALID_RATIO, 0));

        assertThat(of(UpdatesMeasured.class)).extracting(UpdatesMeasured::step).containsExactly(1L, 21L, 41L);
    }

    @Test
    void theRatiosAreThoseOfTheWeightsBeforeAndAfterTheStep() {
        run(Tiny.config(Setting.N_LAYERS, 2, Setting.N_EPOCHS, 4, Setting.VALID_RATIO, 0));
        List<TrainedModel> models =
                of(SnapshotTaken.class).stream().map(SnapshotTaken::model).toList();
        TrainedModel before = at(20, models);
        TrainedModel after = at(21, models);

        UpdatesMeasured measured = of(UpdatesMeasured.class).get(1);
        assertThat(measured.ratios()).hasSize(4);
        for (int layer = 0; layer < 4; layer++) {
            String prefix = List.of("emb", "_l0", "_l1", "generator").get(layer);
            assertThat(measured.ratios().get(layer)).isCloseTo(ratio(before, after, prefix), within(1e-6));
        }
    }

    /** Plain gradient descent moves the weights by lr·‖g‖ all in all, whatever the layers' shares are. */
    @Test
    void withoutMomentumTheUpdateIsTheLearningRateTimesTheGradient() {
        run(Tiny.config(Setting.OPTIMIZER, "sgd", Setting.MOMENTUM, 0, Setting.LR, 0.5, Setting.MAX_GRAD_NORM, 1e6));
        TrainedModel start = of(SnapshotTaken.class).get(0).model();
        UpdatesMeasured measured = of(UpdatesMeasured.class).get(0);
        double moved = 0;
        for (int layer = 0; layer < 3; layer++) {
            String prefix = List.of("emb", "_l0", "generator").get(layer);
            moved += Math.pow(measured.ratios().get(layer) * norm(start, prefix), 2);
        }

        double gradient = of(BatchDone.class).get(0).gradientNorm();
        assertThat(Math.sqrt(moved)).isCloseTo(0.5 * gradient, within(1e-5 * gradient));
    }

    private static double ratio(TrainedModel before, TrainedModel after, String layer) {
        double moved = 0;
        for (int p = 0; p < before.parameters().size(); p++) {
            float[] old = before.parameters().get(p).value().data;
            float[] now = after.parameters().get(p).value().data;
            for (int k = 0; k < old.length && before.parameters().get(p).name().contains(layer); k++) {
                moved += Math.pow(now[k] - old[k], 2);
            }
        }
        return Math.sqrt(moved) / norm(before, layer);
    }

    private static double norm(TrainedModel model, String layer) {
        double squares = 0;
        for (Parameter p : model.parameters()) {
            for (int k = 0; k < p.size() && p.name().contains(layer); k++) {
                squares += Math.pow(p.value().data[k], 2);
            }
        }
        return Math.sqrt(squares);
    }

    private static TrainedModel at(long step, List<TrainedModel> models) {
        return models.stream()
                .filter(model -> model.record().step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static void fill(TextNetwork network, String name, float value) {
        network.parameters().stream()
                .filter(p -> p.name().equals(name))
                .forEach(p -> Arrays.fill(p.value().data, value));
    }

    private void run(TrainingConfig config) {
        new Trainer(
                        config,
                        Tiny.data(config),
                        TrainingStart.fromSeed(),
                        Rhythm.snapshotsEvery(1),
                        new RunControl(),
                        events::add)
                .run();
    }

    private <E extends TrainingEvent> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
