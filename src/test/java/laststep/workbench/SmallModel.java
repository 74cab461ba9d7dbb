package laststep.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laststep.model.ModelSpec;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.OptimiserKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.TokenizedCorpus;
import laststep.text.TokenizerKind;
import laststep.training.LearningRate;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingEvent;
import laststep.training.TrainingEvent.SnapshotTaken;
import laststep.training.TrainingStart;

/** Networks that have learnt the small corpus, in a moment. */
public final class SmallModel {
    private static final Map<Integer, List<TrainedModel>> SNAPSHOTS = new HashMap<>();

    private SmallModel() {}

    static TrainingConfig config(int layers) {
        ModelSpec spec = new ModelSpec(
                8, 6, layers, 0, CellKind.LSTM, ReadOutKind.LAST, Padding.PACKED, TokenizerKind.WHITESPACE, 64);
        return new TrainingConfig(
                spec, 8, 6, OptimiserKind.ADAM, LearningRate.constant(0.03f), 0, 5, 1, 0, 0.2, 0, 1, 1, true, 0, false);
    }

    /** One that tells "good" from "bad". */
    public static TrainedModel trained(int layers) {
        List<TrainedModel> snapshots = snapshots(layers);
        return snapshots.get(snapshots.size() - 1);
    }

    /** One that has not learnt anything. */
    public static TrainedModel untrained() {
        return snapshots(1).get(0);
    }

    private static List<TrainedModel> snapshots(int layers) {
        return SNAPSHOTS.computeIfAbsent(layers, SmallModel::train);
    }

    private static List<TrainedModel> train(int layers) {
        TrainingConfig config = config(layers);
        TokenizedCorpus tokens = TokenizedCorpus.of(
                SmallCorpus.load().corpus(), config.model().tokenizer().create(), (done, total) -> true);
        List<TrainedModel> snapshots = new ArrayList<>();
        new Trainer(
                        config,
                        TrainingData.of(tokens, config),
                        TrainingStart.fromSeed(),
                        Rhythm.EPOCHS,
                        new RunControl(),
                        event -> keep(event, snapshots))
                .run();
        return snapshots;
    }

    private static void keep(TrainingEvent event, List<TrainedModel> snapshots) {
        if (event instanceof SnapshotTaken snapshot) {
            snapshots.add(snapshot.model());
        }
    }
}
