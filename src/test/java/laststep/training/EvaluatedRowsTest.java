package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import laststep.model.ModelSpec;
import laststep.model.TrainedModel;
import laststep.nn.CellKind;
import laststep.nn.Padding;
import laststep.nn.ReadOutKind;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.ReadListener;
import laststep.text.TokenizerKind;
import org.junit.jupiter.api.Test;

class EvaluatedRowsTest {
    private static final TrainingConfig CONFIG = TrainingConfig.defaults()
            .with(new ModelSpec(
                    4, 4, 1, 0, CellKind.LSTM, ReadOutKind.LAST, Padding.PACKED, TokenizerKind.WHITESPACE, 16));
    private static final Corpus CORPUS = corpus(600);
    private static final TrainingData DATA =
            TrainingData.of(TrainingData.tokenize(CORPUS, CONFIG, ReadListener.NONE), CONFIG);
    private static final TrainedModel MODEL = new Trainer(
                    CONFIG, DATA, TrainingStart.fromSeed(), Rhythm.EPOCHS, new RunControl(), event -> {})
            .run()
            .model();

    @Test
    void theFiguresAreThoseOfTheCommandLine() {
        List<Example> examples = MODEL.examples(CORPUS);
        Evaluation expected = Evaluation.of(MODEL, examples);

        Evaluation found = EvaluatedRows.of(MODEL, examples, ReadListener.NONE).evaluation();

        assertThat(found.confusion()).isDeepEqualTo(expected.confusion());
        assertThat(found.meanNll()).isEqualTo(expected.meanNll());
    }

    @Test
    void everyRowHasTheAnswerItGetsAlone() {
        EvaluatedRows found = EvaluatedRows.of(MODEL, MODEL.examples(CORPUS), ReadListener.NONE);

        assertThat(found.rows()).hasSize(CORPUS.size());
        for (EvaluatedRow row : found.rows()) {
            LabelledText labelled = CORPUS.rows().get(row.row());
            assertThat(row.logProbabilities())
                    .containsExactly(MODEL.predict(labelled.text()).logProbabilities());
            assertThat(MODEL.labels().name(row.label())).isEqualTo(labelled.label());
            assertThat(row.predicted()).isEqualTo(MODEL.predict(labelled.text()).label());
        }
    }

    @Test
    void rowsOfAPartKeepTheirPlaceInTheCorpus() {
        EvaluatedRows found = EvaluatedRows.of(MODEL, DATA.valid(), ReadListener.NONE);

        assertThat(found.rows())
                .extracting(EvaluatedRow::row)
                .containsExactlyElementsOf(
                        DATA.valid().stream().map(Example::row).toList());
    }

    @Test
    void progressIsToldUpToTheLastRow() {
        List<Long> heard = new ArrayList<>();
        EvaluatedRows.of(MODEL, MODEL.examples(CORPUS), (done, total) -> heard.add(done));

        assertThat(heard).isSorted().hasSizeGreaterThan(1).endsWith(600L);
    }

    @Test
    void aListenerCanEndIt() {
        List<Example> examples = MODEL.examples(CORPUS);

        assertThatThrownBy(() -> EvaluatedRows.of(MODEL, examples, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theBaselineAlwaysAnswersTheLargestClass() {
        Evaluation evaluation = new Evaluation(new LabelSet(List.of("a", "b")), new int[][] {{1, 2}, {4, 3}}, 0);

        assertThat(evaluation.majorityAccuracy()).isEqualTo(0.7);
    }

    private static Corpus corpus(int size) {
        List<LabelledText> rows = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            rows.add(new LabelledText(k + 1, k % 3 == 0 ? "odd" : "even", "word" + k % 7 + " again".repeat(k % 5)));
        }
        return new Corpus("made", "made", rows, LabelSet.of(rows), "0");
    }
}
