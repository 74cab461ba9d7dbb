package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import laststep.message.ProblemException;
import laststep.model.HistoryRow;
import laststep.model.RunRecord;
import laststep.model.TrainedModel;
import laststep.nn.Parameter;
import laststep.text.Corpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.training.TrainingEvent.BatchDone;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class RerunTest {
    private static final Corpus CORPUS = Tiny.corpus(60);

    private static TrainedModel trained(Object... changes) {
        TrainingConfig config = Tiny.config(changes);
        return new Trainer(
                        config,
                        Tiny.data(config),
                        TrainingStart.fromSeed(),
                        Rhythm.EPOCHS,
                        new RunControl(),
                        event -> {})
                .run()
                .model();
    }

    private static TokenizedCorpus tokens(TrainedModel model) {
        return TokenizedCorpus.of(CORPUS, model.spec().tokenizer().create(), ReadListener.NONE);
    }

    private static RerunComparison again(TrainedModel model) {
        return new Rerun(model).run(tokens(model), ReadListener.NONE);
    }

    /** The same model with some of its weights or another record. */
    private static TrainedModel altered(TrainedModel model, int parameter, int at, float by, RunRecord record) {
        List<FMatrixRMaj> weights = model.parameters().stream()
                .map(Parameter::value)
                .map(FMatrixRMaj::copy)
                .toList();
        weights.get(parameter).data[at] += by;
        return TrainedModel.of(model.spec(), model.vocabulary(), model.labels(), record, weights);
    }

    private static RunRecord record(
            RunRecord of, Map<String, String> settings, String kernels, int threads, UnaryOperator<String> versions) {
        Map<String, String> changed = new HashMap<>(of.versions());
        changed.replaceAll((name, version) -> versions.apply(version));
        return new RunRecord(
                of.corpus(),
                of.corpusSha256(),
                settings,
                kernels,
                threads,
                changed,
                of.epoch(),
                of.step(),
                of.history());
    }

    private static RunRecord withSettings(RunRecord of, String name, String value) {
        Map<String, String> settings = new HashMap<>(of.settings());
        settings.put(name, value);
        return record(of, settings, of.kernels(), of.threads(), version -> version);
    }

    @Test
    void theSameTrainingGivesTheSameWeightsToTheBit() {
        TrainedModel model = trained(Setting.N_LAYERS, 2, Setting.DROPOUT, 0.4);

        RerunComparison found = again(model);

        assertThat(found.same()).isTrue();
        assertThat(found.weights()).isEqualTo(model.parameterCount());
        assertThat(found.sha256()).isEqualTo(found.sha256Again()).isEqualTo(model.weightsSha256());
        assertThat(found.first()).isNull();
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void theWeightsOfAStoppedTrainingAreMetAtTheirVeryStep() {
        TrainingConfig config = Tiny.config(Setting.KEEP, "last");
        RunControl stop = new RunControl();
        TrainedModel model = new Trainer(
                        config, Tiny.data(config), TrainingStart.fromSeed(), Rhythm.EPOCHS, stop, event -> {
                            if (event instanceof BatchDone done && done.step() == 9) {
                                stop.stop();
                            }
                        })
                .run()
                .model();
        assertThat(model.record().step()).isEqualTo(9);
        List<Long> steps = new ArrayList<>();

        RerunComparison found = new Rerun(model).run(tokens(model), (done, total) -> {
            assertThat(total).isEqualTo(9);
            return steps.add(done);
        });

        assertThat(found.same()).isTrue();
        assertThat(steps).hasSize(9).endsWith(9L);
    }

    @Test
    void oneWeightThatIsNotTheSameIsFoundAndNamed() {
        TrainedModel model = trained();
        int bias = model.parameters().size() - 1;

        RerunComparison found = again(altered(model, bias, 1, 0.5f, model.record()));

        assertThat(found.same()).isFalse();
        assertThat(found.different()).isEqualTo(1);
        assertThat(found.largestDifference()).isCloseTo(0.5, offset(1e-6));
        assertThat(found.where()).isEqualTo("generator.bias");
        assertThat(found.sha256()).isNotEqualTo(found.sha256Again());
        assertThat(found.first()).as("the figures of the epochs are the same").isNull();
    }

    @Test
    void whereTheTwoRunsPartIsSeenInTheFiguresOfTheEpochs() {
        TrainedModel model = trained(Setting.KEEP, "last");
        RunRecord record = model.record();
        List<HistoryRow> figures = new ArrayList<>(record.history());
        HistoryRow third = figures.get(2);
        figures.set(1, later(figures.get(1), 0));
        figures.set(2, later(third, 1e-9));

        RerunComparison found = again(altered(model, 0, 0, 0, record.at(record.epoch(), record.step(), figures)));

        assertThat(found.first().epoch()).isEqualTo(third.epoch());
    }

    /** An epoch that took a second longer, and whose loss was larger. */
    private static HistoryRow later(HistoryRow row, double loss) {
        return new HistoryRow(
                row.epoch(),
                row.step(),
                row.trainLoss() + loss,
                row.trainAccuracy(),
                row.validLoss(),
                row.validAccuracy(),
                row.gradientNorm(),
                row.parameterNorm(),
                row.learningRate(),
                row.seconds() + 1);
    }

    @Test
    void whatWasNotTheSameAroundTheRunsIsListed() {
        TrainedModel model = trained();
        RunRecord was = model.record();
        RunRecord other = record(was, was.settings(), "stone", 7, version -> version + " older");

        RerunComparison found = again(altered(model, 0, 0, 0, other));

        assertThat(found.same()).isTrue();
        assertThat(found.changed())
                .extracting(RerunComparison.Change::what)
                .containsExactly("kernels", "threads", "java", "java_vm", "laststep", "os");
        assertThat(found.changed().get(0)).isEqualTo(new RerunComparison.Change("kernels", "stone", was.kernels()));
    }

    @Test
    void anotherVocabularyIsToldInsteadOfCompared() {
        TrainedModel model = trained();

        RerunComparison found = again(altered(model, 0, 0, 0, withSettings(model.record(), "max_vocab", "3")));

        assertThat(found.different()).isEqualTo(found.weights());
        assertThat(found.largestDifference()).isNaN();
        assertThat(found.changed()).extracting(RerunComparison.Change::what).containsExactly("vocabulary");
    }

    @Test
    void anotherCorpusIsRefusedByItsHash() {
        TrainedModel model = trained();
        Corpus other = new Corpus("other", "other.tsv", CORPUS.rows(), CORPUS.labels(), "0123456789abcdef");

        assertThat(Rerun.obstacle(model.record(), CORPUS)).isNull();
        assertThat(Rerun.obstacle(model.record(), null).key()).isEqualTo("rerun.obstacle.noCorpus");
        assertThat(Rerun.obstacle(model.record(), other).arguments())
                .containsExactly("other", "01234567", "tiny", "abc");
        assertThatThrownBy(() -> new Rerun(model)
                        .run(
                                TokenizedCorpus.of(
                                        other, model.spec().tokenizer().create(), ReadListener.NONE),
                                ReadListener.NONE))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatTheRecordDoesNotHoldIsAnObstacle() {
        TrainedModel model = trained();
        RunRecord whole = model.record();
        assertThat(Rerun.obstacle(whole)).isNull();
        assertThat(Rerun.obstacle(whole.at(0, 0, List.of())).key()).isEqualTo("rerun.obstacle.untrained");
        assertThat(Rerun.obstacle(record(whole, Map.of(), "", 1, version -> version))
                        .key())
                .isEqualTo("rerun.obstacle.settings");
        assertThat(Rerun.obstacle(withSettings(whole, "cell", "transformer")).key())
                .isEqualTo("rerun.obstacle.settings");

        TrainingConfig config = Tiny.config();
        TokenizedCorpus held = Tiny.tokenized(Tiny.corpus(20), config);
        TrainingData validated = TrainingData.of(Tiny.tokenized(CORPUS, config), held, config);
        assertThat(Rerun.obstacle(recordOf(config, validated, null)).key()).isEqualTo("rerun.obstacle.valid");
        TrainingData data =
                TrainingData.of(Tiny.tokenized(CORPUS, config), null, model.vocabulary(), model.labels(), config);
        assertThat(Rerun.obstacle(recordOf(config, data, model)).key()).isEqualTo("rerun.obstacle.start");
    }

    private static RunRecord recordOf(TrainingConfig config, TrainingData data, TrainedModel start) {
        return new Trainer(config, data, TrainingStart.from(start), Rhythm.EPOCHS, new RunControl(), event -> {})
                .run()
                .model()
                .record();
    }

    @Test
    void itCanBeGivenUp() {
        TrainedModel model = trained();

        assertThatThrownBy(() -> new Rerun(model).run(tokens(model), (done, total) -> done < 3))
                .isInstanceOf(CancellationException.class);
    }
}
