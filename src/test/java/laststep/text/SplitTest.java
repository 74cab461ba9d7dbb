package laststep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static long rowsOf(Corpus corpus, String label, int[] rows) {
        return Arrays.stream(rows)
                .filter(row -> corpus.rows().get(row).label().equals(label))
                .count();
    }

    private static Set<String> texts(Corpus corpus, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> corpus.rows().get(row).text())
                .collect(Collectors.toSet());
    }

    @Test
    void everyClassGivesItsShare() {
        Corpus corpus = Corpora.ofClasses(100, 40, 10);
        int[] valid = Split.stratified(corpus, 0.2, 1).valid();
        assertThat(rowsOf(corpus, "class0", valid)).isEqualTo(20);
        assertThat(rowsOf(corpus, "class1", valid)).isEqualTo(8);
        assertThat(rowsOf(corpus, "class2", valid)).isEqualTo(2);
    }

    @Test
    void everyRowIsOnOneSideInTheCorpusOrder() {
        Split split = Split.stratified(Corpora.ofClasses(30, 20), 0.3, 1);
        assertThat(split.train()).isSorted();
        assertThat(split.valid()).isSorted();
        assertThat(IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.valid()))
                        .sorted())
                .containsExactly(IntStream.range(0, 50).boxed().toArray(Integer[]::new));
    }

    @Test
    void theSameSeedDrawsTheSameRowsAndAnotherDrawsOthers() {
        Corpus corpus = Corpora.ofClasses(100, 100);
        int[] valid = Split.stratified(corpus, 0.2, 7).valid();
        assertThat(Split.stratified(corpus, 0.2, 7).valid()).isEqualTo(valid);
        assertThat(Split.stratified(corpus, 0.2, 8).valid()).isNotEqualTo(valid);
    }

    @Test
    void aRatioOfZeroKeepsEverythingForTraining() {
        Split split = Split.stratified(Corpora.ofClasses(3, 2), 0, 1);
        assertThat(split.train()).containsExactly(0, 1, 2, 3, 4);
        assertThat(split.valid()).isEmpty();
    }

    @Test
    void everyClassKeepsARowToLearnFrom() {
        Corpus corpus = Corpora.ofClasses(2, 1, 50);
        int[] train = Split.stratified(corpus, 0.9, 1).train();
        assertThat(rowsOf(corpus, "class0", train)).isEqualTo(1);
        assertThat(rowsOf(corpus, "class1", train)).isEqualTo(1);
    }

    @Test
    void noSentenceOfTheValidationPartOccursInTheTrainingPart() {
        Random random = new Random(3);
        for (int seed = 0; seed < 50; seed++) {
            Corpus corpus = Corpora.of(IntStream.range(0, 200)
                    .mapToObj(i -> "class" + random.nextInt(3) + "\tsentence " + random.nextInt(60))
                    .toArray(String[]::new));
            Split split = Split.stratified(corpus, 0.3, seed);
            assertThat(split.valid()).isNotEmpty();
            assertThat(texts(corpus, split.valid())).doesNotContainAnyElementsOf(texts(corpus, split.train()));
        }
    }

    private static Corpus parts(Part second, Part third) {
        Corpus all = Corpora.ofClasses(40, 40);
        List<LabelledText> rows = new ArrayList<>(all.rows());
        Collections.shuffle(rows, new Random(5));
        List<CorpusFile> files = List.of(
                new CorpusFile("a", Part.TRAIN, 0), new CorpusFile("b", second, 60), new CorpusFile("c", third, 70));
        return new Corpus("parts", "parts", rows, all.labels(), "", files);
    }

    private static Integer[] range(int from, int to) {
        return IntStream.range(from, to).boxed().toArray(Integer[]::new);
    }

    @Test
    void whatTheFilesSayIsKeptTo() {
        Split split = Split.of(parts(Part.VALID, Part.TEST), 0.5, 0.5, 1);
        assertThat(split.train()).containsExactly(range(0, 60));
        assertThat(split.valid()).containsExactly(range(60, 70));
        assertThat(split.test()).containsExactly(range(70, 80));
    }

    @Test
    void aPartThatNoFileNamesIsDrawnFromTheRowsToLearnFrom() {
        Split split = Split.of(parts(Part.TEST, Part.TEST), 0.25, 0.5, 1);
        assertThat(split.test()).containsExactly(range(60, 80));
        assertThat(split.valid()).hasSizeBetween(18, 21);
        assertThat(Arrays.stream(split.valid()).max().getAsInt()).isLessThan(60);
        assertThat(split.train().length + split.valid().length).isEqualTo(60);
    }

    @Test
    void aTestPartIsDrawnBesideTheValidationPart() {
        Corpus corpus = Corpora.ofClasses(100, 50);
        Split split = Split.of(corpus, 0.2, 0.1, 4);
        assertThat(rowsOf(corpus, "class0", split.test())).isEqualTo(10);
        assertThat(rowsOf(corpus, "class1", split.test())).isEqualTo(5);
        assertThat(rowsOf(corpus, "class0", split.valid())).isEqualTo(20);
        assertThat(split.train()).hasSize(105).doesNotContain(split.test()).doesNotContain(split.valid());
        assertThat(split.valid()).doesNotContain(split.test());
    }
}
