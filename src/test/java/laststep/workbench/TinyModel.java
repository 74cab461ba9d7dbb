package laststep.workbench;

import java.util.ArrayList;
import java.util.List;
import laststep.message.Problem;
import laststep.model.ModelSpec;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.OptimiserKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.Corpus;
import laststep.text.ImportReport;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.text.TokenizerKind;
import laststep.training.LearningRate;
import laststep.training.Rhythm;
import laststep.training.RunControl;
import laststep.training.Trainer;
import laststep.training.TrainingConfig;
import laststep.training.TrainingData;
import laststep.training.TrainingStart;

/** A classifier that learnt a made corpus of three classes, in a fraction of a second; sentences are cut at 8 tokens. */
public final class TinyModel {
    private static final List<String> THINGS = List.of("film", "song", "book", "play", "dish");

    private static final ModelSpec SPEC =
            new ModelSpec(8, 8, 1, 0, CellKind.LSTM, ReadOutKind.LAST, Padding.PACKED, TokenizerKind.WHITESPACE, 8);

    private static final TrainingConfig CONFIG = new TrainingConfig(
            SPEC, 4, 20, OptimiserKind.ADAM, LearningRate.constant(0.02f), 0, 5f, 1, 0, 0.2, 0, 1, 1, true, 0, true);

    private TinyModel() {}

    /** 46 rows: good, bad and asking; one text stands there as good and as bad, so there is always a mistake. */
    public static Corpus corpus() {
        List<LabelledText> rows = new ArrayList<>();
        for (String thing : THINGS) {
            for (String much : List.of("", "very ", "so ")) {
                rows.add(new LabelledText(rows.size() + 1, "good", "a " + much + "fine " + thing));
                rows.add(new LabelledText(rows.size() + 1, "bad", "a " + much + "dull " + thing));
                rows.add(new LabelledText(rows.size() + 1, "asking", "is this " + much + "much of a " + thing));
            }
        }
        rows.add(new LabelledText(rows.size() + 1, "bad", "a fine film"));
        return new Corpus("made", "made", rows, LabelSet.of(rows), "0");
    }

    public static LoadedCorpus loaded(Corpus corpus) {
        return new LoadedCorpus(corpus, new ImportReport("TSV", "UTF-8", corpus.size(), List.of()));
    }

    public static TrainingData data() {
        return TrainingData.of(TrainingData.tokenize(corpus(), CONFIG, ReadListener.NONE), CONFIG);
    }

    public static TrainedModel trained() {
        return trained(data());
    }

    public static TrainedModel trained(TrainingData data) {
        return new Trainer(CONFIG, data, TrainingStart.fromSeed(), Rhythm.EPOCHS, new RunControl(), event -> {})
                .run()
                .model();
    }

    public static OpenModel open(TrainedModel model) {
        return new OpenModel(model, new Problem("model.run", "1"));
    }
}
