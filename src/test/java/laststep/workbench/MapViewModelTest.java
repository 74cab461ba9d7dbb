package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import laststep.inspect.map.Distance;
import laststep.model.TrainedModel;
import laststep.text.Corpus;
import laststep.training.TrainingData;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapViewModelTest {
    private static final TrainingData DATA = TinyModel.data();
    private static final TrainedModel MODEL = TinyModel.trained(DATA);

    private final Session session = new Session();
    private final Navigation navigation = new Navigation(List.of(Place.TRAIN, Place.INSPECT));
    private final SimpleObjectProperty<InspectTab> tab = new SimpleObjectProperty<>(InspectTab.MAP);
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final ManualQueue loading = new ManualQueue();
    private final Threads threads = new Threads(Runnable::run, loading, Runnable::run, Runnable::run, Runnable::run);
    private final Jobs jobs = new Jobs(threads.fx(), errors, System::nanoTime);
    private final MapViewModel model = new MapViewModel(session, navigation, tab, jobs, errors, threads);

    private void trained() {
        session.trainingData().set(DATA);
        session.model().set(TinyModel.open(MODEL));
        navigation.go(Place.INSPECT);
    }

    private PointMap map() {
        loading.runAll();
        return model.placed().get().map();
    }

    @Test
    void everyPointIsASentenceAsTheNetworkReadsIt() {
        trained();
        model.subject().set(MapSubject.TRAINING);
        PointMap map = map();
        MapPoints points = map.points();

        assertThat(points.count()).isEqualTo(DATA.train().size()).isGreaterThan(30);
        for (int k = 0; k < points.count(); k++) {
            var prediction = MODEL.predict(points.text(k));
            assertThat(map.vectors()[k]).isEqualTo(MODEL.trace(points.text(k)).readOut());
            assertThat(points.predicted(k)).isEqualTo(prediction.label());
            assertThat((double) points.probability(k))
                    .isCloseTo(prediction.probability(prediction.label()), within(1e-6));
            assertThat(points.label(k)).isEqualTo(DATA.train().get(k).label());
            assertThat(points.size(k)).isEqualTo(points.text(k).split(" ").length);
        }
    }

    @Test
    void nothingIsMadeWhileNobodyLooksAndNothingTwice() {
        tab.set(InspectTab.STATES);
        trained();
        assertThat(loading.waiting()).isZero();

        tab.set(InspectTab.MAP);
        assertThat(loading.waiting()).isEqualTo(1);
        assertThat(model.state().getValue()).isEqualTo(MapState.MAKING);
        map();
        tab.set(InspectTab.STATES);
        tab.set(InspectTab.MAP);
        assertThat(loading.waiting()).isZero();
        assertThat(model.state().getValue()).isEqualTo(MapState.SHOWN);
    }

    @Test
    void aNewMomentOfTheModelIsSaidButNotMappedUnasked() {
        trained();
        PointMap before = map();
        assertThat(model.outdated().getValue()).isFalse();

        session.model().set(TinyModel.open(TinyModel.trained(DATA)));
        assertThat(loading.waiting()).isZero();
        assertThat(model.outdated().getValue()).isTrue();
        assertThat(model.placed().get().map()).isSameAs(before);

        model.make();
        assertThat(map().source().asked()).isSameAs(session.model().get());
        assertThat(model.outdated().getValue()).isFalse();
    }

    @Test
    void onlyTheNewestChoiceIsShownWhateverWasBeingMade() {
        trained();
        model.subject().set(MapSubject.TRAINING);
        assertThat(loading.waiting()).isEqualTo(2);

        assertThat(map().source().subject()).isEqualTo(MapSubject.TRAINING);
        assertThat(errors.entries()).isEmpty();
    }

    @Test
    void whatWasCancelledIsOfferedInsteadOfBegunAgain() {
        trained();
        model.cancel();
        loading.runAll();
        assertThat(model.placed().get()).isNull();
        assertThat(model.state().getValue()).isEqualTo(MapState.OFFERED);

        tab.set(InspectTab.STATES);
        tab.set(InspectTab.MAP);
        assertThat(loading.waiting()).isZero();
        model.make();
        assertThat(map()).isNotNull();
    }

    @Test
    void theTypedSentenceLiesWhereItsOwnPointLies() {
        trained();
        PointMap map = map();
        session.sentence().set(map.points().text(3));
        assertThat(model.selection().typed().get().place())
                .isEqualTo(model.placed().get().places()[3]);
        assertThat(model.selection().nearest().get().point()).isEqualTo(-1);
        assertThat(model.selection().nearest().get().near().get(0).distance()).isCloseTo(0, within(1e-6));

        model.subject().set(MapSubject.TRAINING);
        map();
        model.layout().set(MapLayout.UMAP);
        loading.runAll();
        assertThat(model.placed().get().layout()).isEqualTo(MapLayout.UMAP);
        String known = model.placed().get().map().points().text(5);
        session.sentence().set(known);
        assertThat(IntStream.range(0, model.placed().get().places().length)
                        .filter(k -> model.placed().get().map().points().text(k).equals(known))
                        .mapToObj(k -> model.placed().get().places()[k]))
                .anyMatch(place ->
                        Arrays.equals(place, model.selection().typed().get().place()));
    }

    @Test
    void aPinnedPointHasOtherNeighboursThanItself() {
        trained();
        model.subject().set(MapSubject.TRAINING);
        PointMap map = map();
        model.selection().distance().set(Distance.EUCLID);
        model.selection().pinned().set(7);

        NearestPoints nearest = model.selection().nearest().get();
        assertThat(nearest.point()).isEqualTo(7);
        assertThat(nearest.near()).hasSize(30).noneMatch(near -> near.index() == 7);
        double least = IntStream.range(0, map.points().count())
                .filter(k -> k != 7)
                .mapToDouble(k -> Distance.EUCLID.between(map.vectors()[7], map.vectors()[k]))
                .min()
                .orElseThrow();
        assertThat(nearest.near().get(0).distance()).isEqualTo(least);
    }

    @Test
    void wordsAreTheRowsOfTheEmbeddingWithTheirCounts() {
        trained();
        model.subject().set(MapSubject.WORDS);
        PointMap map = map();
        MapPoints points = map.points();

        assertThat(points.count()).isEqualTo(MODEL.vocabulary().size() - 2);
        float[] weights = MODEL.parameters().get(0).value().data;
        for (int word = 0; word < points.count(); word++) {
            assertThat(points.text(word)).isEqualTo(MODEL.vocabulary().token(word + 2));
            assertThat(map.vectors()[word])
                    .containsExactly(Arrays.copyOfRange(weights, (word + 2) * 8, (word + 3) * 8));
        }
        int dull = MODEL.vocabulary().id("dull") - 2;
        long occurs = DATA.train().stream()
                .flatMapToInt(example -> Arrays.stream(example.ids()))
                .filter(id -> id == dull + 2)
                .count();
        assertThat(points.size(dull)).isEqualTo((int) occurs).isPositive();
        assertThat(points.classes().get(points.label(dull))).isEqualTo("bad");

        model.selection().query().set("DULL");
        assertThat(model.selection().pinned().get()).isEqualTo(dull);
        assertThat(model.selection().selected().get()).containsExactly(dull);
    }

    @Test
    void writingSelectsTheSentencesThatHoldIt() {
        trained();
        model.subject().set(MapSubject.TRAINING);
        MapPoints points = map().points();
        model.selection().query().set("Much of");

        assertThat(Arrays.stream(model.selection().selected().get()).mapToObj(points::text))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith("is this"));
        model.subject().set(MapSubject.VALIDATION);
        assertThat(model.selection().selected().get()).isEmpty();
    }

    @Test
    void withoutACorpusThereAreTheWordsAlone() {
        session.model().set(TinyModel.open(MODEL));
        navigation.go(Place.INSPECT);

        assertThat(model.subjects()).containsExactly(MapSubject.WORDS);
        assertThat(model.shownSubject()).isEqualTo(MapSubject.WORDS);
        assertThat(map().points().counted()).isFalse();
        assertThat(model.shownColour()).isEqualTo(MapColour.NORM);
    }

    @Test
    void aCorpusWithOtherClassesIsMappedAllTheSame() {
        session.model().set(TinyModel.open(MODEL));
        session.corpus().set(SmallCorpus.of(List.of("good\ta fine film", "odd\ta dull film", "odd\tis this a film")));
        navigation.go(Place.INSPECT);
        MapPoints points = map().points();

        assertThat(points.label(0)).isEqualTo(MODEL.labels().indexOf("good"));
        assertThat(points.label(1)).isEqualTo(-1);
        assertThat(points.wrong(1)).isFalse();
        assertThat(model.whyNoUmap()).isPresent();
    }

    @Test
    void tooFewAndEqualSentencesAreSaid() {
        session.model().set(TinyModel.open(MODEL));
        session.corpus().set(SmallCorpus.of(List.of("good\ta fine film", "bad\ta dull film")));
        navigation.go(Place.INSPECT);
        assertThat(model.state().getValue()).isEqualTo(MapState.TOO_FEW);

        session.corpus().set(SmallCorpus.of(List.of("good\ta film", "good\ta film", "bad\ta film", "bad\ta film")));
        loading.runAll();
        assertThat(model.state().getValue()).isEqualTo(MapState.FLAT);
        session.sentence().set("a film");
        model.layout().set(MapLayout.UMAP);
        loading.runAll();
        assertThat(errors.entries()).isEmpty();
    }

    @Test
    void aSentenceOpensInTheLanes() {
        trained();
        PointMap map = map();
        model.open(2);

        assertThat(session.sentence().get()).isEqualTo(map.points().text(2));
        assertThat(tab.get()).isEqualTo(InspectTab.STATES);
    }

    @Test
    void manySentencesWaitToBeAskedFor(@TempDir Path folder) throws Exception {
        Corpus tiny = TinyModel.corpus();
        List<String> lines = IntStream.range(0, 5001)
                .mapToObj(k -> tiny.rows().get(k % tiny.size()).label() + "\t"
                        + tiny.rows().get(k % tiny.size()).text())
                .toList();
        session.model().set(TinyModel.open(MODEL));
        session.corpus().set(SmallCorpus.of(lines));
        navigation.go(Place.INSPECT);
        assertThat(model.state().getValue()).isEqualTo(MapState.OFFERED);
        assertThat(loading.waiting()).isZero();

        model.make();
        assertThat(map().points().count()).isEqualTo(5001);
        Path file = folder.resolve("points.csv");
        model.save(file, List.of(List.of("a", "b")));
        loading.runAll();
        assertThat(Files.readString(file)).contains("a,b");
    }

    @Test
    void weightsThatAreNoNumbersAreSaid() {
        List<FMatrixRMaj> broken = MODEL.parameters().stream()
                .map(parameter -> parameter.value().copy())
                .toList();
        broken.get(0).data[30] = Float.NaN;
        session.model()
                .set(TinyModel.open(
                        TrainedModel.of(MODEL.spec(), MODEL.vocabulary(), MODEL.labels(), MODEL.record(), broken)));
        navigation.go(Place.INSPECT);
        loading.runAll();

        assertThat(errors.entries()).hasSize(1);
        assertThat(model.placed().get()).isNull();
    }
}
