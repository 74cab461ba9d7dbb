package laststep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laststep.message.ProblemException;
import laststep.text.Corpus;
import laststep.text.Example;
import laststep.text.LabelSet;
import laststep.text.LabelledText;
import laststep.text.TokenizedCorpus;
import laststep.text.Vocabulary;
import org.junit.jupiter.api.Test;

class TrainingDataTest {
    @Test
    void noSentenceOfTheValidationPartIsLearnt() {
        Corpus corpus = Tiny.corpus(200); // many of its short sentences occur several times
        TrainingConfig config = Tiny.config(Setting.VALID_RATIO, .3);
        TrainingData data = TrainingData.of(Tiny.tokenized(corpus, config), config);
        Set<String> learnt = texts(data.train(), corpus);

        assertThat(data.train().size() + data.valid().size()).isEqualTo(200);
        assertThat(texts(data.valid(), corpus)).isNotEmpty().doesNotContainAnyElementsOf(learnt);
        assertThat(learnt)
                .as("the case has a point only with repeated sentences")
                .hasSizeLessThan(data.train().size());
    }

    @Test
    void otherHyperParametersLearnFromTheSameRows() {
        Corpus corpus = Tiny.corpus(200);
        TrainingConfig one = Tiny.config(Setting.TEST_RATIO, .1);
        TrainingConfig other = Tiny.config(
                Setting.TEST_RATIO,
                .1,
                Setting.HIDDEN_SIZE,
                3,
                Setting.LR,
                .5,
                Setting.N_EPOCHS,
                7,
                Setting.MIN_FREQ,
                3);
        TrainingData first = TrainingData.of(Tiny.tokenized(corpus, one), one);
        TrainingData second = TrainingData.of(Tiny.tokenized(corpus, other), other);

        assertThat(rows(second.train())).isEqualTo(rows(first.train()));
        assertThat(rows(second.valid())).isEqualTo(rows(first.valid()));
        assertThat(rows(second.test())).isEqualTo(rows(first.test())).isNotEmpty();
    }

    private static List<Integer> rows(List<Example> examples) {
        return examples.stream().map(Example::row).toList();
    }

    @Test
    void theVocabularyIsOfTheTrainingPartAlone() {
        Corpus corpus = Tiny.corpus(IntStream.range(0, 40)
                .mapToObj(k -> new LabelledText(k + 1, k % 2 == 0 ? "even" : "odd", "only" + k))
                .toList());
        TrainingConfig config = Tiny.config(Setting.VALID_RATIO, .25);
        TrainingData data = TrainingData.of(Tiny.tokenized(corpus, config), config);

        assertThat(data.valid()).hasSize(10).allMatch(example -> example.ids()[0] == Vocabulary.UNK);
        assertThat(data.train()).hasSize(30).noneMatch(example -> example.ids()[0] == Vocabulary.UNK);
        assertThat(data.vocabulary().size()).isEqualTo(32);
    }

    @Test
    void theUnknownShareIsOfTheTrainingPartsTokens() {
        Corpus corpus = Tiny.corpus(List.of(
                new LabelledText(1, "a", "often often often rare"), new LabelledText(2, "b", "often often once more")));
        TrainingConfig config = Tiny.config(Setting.MIN_FREQ, 2, Setting.VALID_RATIO, 0);

        assertThat(TrainingData.of(Tiny.tokenized(corpus, config), config).unknownShare())
                .isCloseTo(3 / 8., within(1e-12));
        assertThat(Tiny.data(Tiny.config()).unknownShare()).isZero();
    }

    @Test
    void sentencesAreCutAtMaxLength() {
        TrainingData data = Tiny.data(Tiny.config(Setting.MAX_LENGTH, 3));

        assertThat(data.train()).allMatch(example -> example.ids().length <= 3);
        assertThat(data.train()).anyMatch(example -> example.ids().length == 3);
    }

    @Test
    void aValidationCorpusOfItsOwnLeavesTheWholeFirstOneToLearnFrom() {
        TrainingConfig config = Tiny.config();
        TokenizedCorpus valid = Tiny.tokenized(
                Tiny.corpus(List.of(new LabelledText(1, "good", "great"), new LabelledText(2, "bad", "unheard"))),
                config);
        TrainingData data = TrainingData.of(Tiny.tokenized(Tiny.corpus(60), config), valid, config);

        assertThat(data.train()).hasSize(60);
        assertThat(data.valid()).hasSize(2);
        assertThat(data.valid().get(1).ids()).containsExactly(Vocabulary.UNK);
        assertThat(data.labels().name(data.valid().get(1).label())).isEqualTo("bad");
    }

    @Test
    void aLabelOfTheValidationCorpusThatNobodyLearntIsNamed() {
        TrainingConfig config = Tiny.config();
        TokenizedCorpus valid = Tiny.tokenized(Tiny.corpus(List.of(new LabelledText(7, "so-so", "great"))), config);
        TokenizedCorpus train = Tiny.tokenized(Tiny.corpus(60), config);

        assertThatThrownBy(() -> TrainingData.of(train, valid, config))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("so-so", "line 7", "good");
    }

    @Test
    void goingOnFromAModelTakesItsVocabularyAndLabels() {
        TrainingConfig config = Tiny.config(Setting.VALID_RATIO, 0);
        Vocabulary vocabulary = Vocabulary.ofTokens(List.of("<unk>", "<pad>", "poor", "great"));
        LabelSet labels = new LabelSet(List.of("so-so", "bad", "good"));
        TrainingData data = TrainingData.of(Tiny.tokenized(Tiny.corpus(60), config), null, vocabulary, labels, config);

        assertThat(data.vocabulary()).isSameAs(vocabulary);
        assertThat(data.labels()).isSameAs(labels);
        assertThat(data.train()).allMatch(example -> example.label() > 0);
        assertThat(data.train()).allMatch(example -> IntStream.of(example.ids()).allMatch(id -> id != 1 && id < 4));
    }

    private static Set<String> texts(List<Example> examples, Corpus corpus) {
        return examples.stream()
                .map(example -> corpus.rows().get(example.row()).text())
                .collect(Collectors.toSet());
    }
}
