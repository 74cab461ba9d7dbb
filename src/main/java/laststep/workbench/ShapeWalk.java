package laststep.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import laststep.model.NetworkPart;
import laststep.text.LoadedCorpus;
import laststep.text.ReadListener;
import laststep.text.TokenizedCorpus;
import laststep.text.WordVectors;
import laststep.training.Rerun;
import laststep.training.TrainingConfig;
import laststep.training.TrainingPreview;

/**
 * The walk through the network in the Train place: its parts with the sizes of a mini-batch, and the numbers that the one
 * part that is opened holds for one sentence of it. It is of what changed last: the settings, before a training, or the
 * model, while one runs and after. Computes nothing while nobody looks. Belongs to the FX thread.
 */
public final class ShapeWalk {
    private final Session session;
    private final TrainViewModel training;
    private final Navigation navigation;
    private final TokenizedCorpora tokenized;
    private final LatestOnly following;
    private final LatestOnly reading;
    private final ReadOnlyObjectWrapper<Shapes> shapes = new ReadOnlyObjectWrapper<>(this, "shapes");
    private final ReadOnlyObjectWrapper<Optional<NetworkBox>> opened =
            new ReadOnlyObjectWrapper<>(this, "opened", Optional.empty());
    private final ReadOnlyObjectWrapper<WalkValues> values = new ReadOnlyObjectWrapper<>(this, "values");
    /** Whether it is of the model, not of the settings. */
    private boolean ofModel;
    /** The model has changed since it was looked at. */
    private boolean stale;
    /** The newest mini-batch, or null while it is not found. */
    private WalkBatch newest;
    /** The mini-batch that is looked into: it stays while the weights change, so that its numbers can be followed. */
    private WalkBatch held;

    private int sentence;

    public ShapeWalk(
            Session session,
            TrainViewModel training,
            Navigation navigation,
            TokenizedCorpora tokenized,
            ErrorReport errors,
            Threads threads) {
        this.session = session;
        this.training = training;
        this.navigation = navigation;
        this.tokenized = tokenized;
        following = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        reading = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        training.form().config().subscribe(config -> takeSettings());
        training.preview().subscribe(preview -> showSettings());
        session.corpus().subscribe((before, corpus) -> corpusChanged());
        session.model().subscribe((before, model) -> modelChanged());
        session.sentence().subscribe((before, now) -> sentenceSelected());
        session.vectorFile().subscribe((before, chosen) -> takeSettings());
        navigation.current().subscribe(place -> followIfSeen());
    }

    private void takeSettings() {
        if (!training.run().state().get().isRunning()) {
            ofModel = false;
            stale = false;
            following.forget();
            showSettings();
        }
    }

    private void showSettings() {
        TrainingConfig config = training.form().config().get().orElse(null);
        TrainingPreview preview = training.preview().get();
        boolean counted = preview == null || preview.config().equals(config); // else the new one is on its way
        if (!ofModel && config != null && counted) {
            newest = null;
            held = null;
            show(Shapes.of(config, preview, Runtime.getRuntime().maxMemory()));
        }
    }

    /** A model goes on being shown when the corpus it learnt from is opened beside it. */
    private void corpusChanged() {
        LoadedCorpus corpus = session.corpus().get();
        if (ofModel
                && corpus != null
                && Rerun.obstacle(session.model().get().model().record(), corpus.corpus()) == null) {
            modelChanged();
        } else {
            takeSettings();
        }
    }

    private void modelChanged() {
        ofModel = session.model().get() != null;
        stale = ofModel;
        followIfSeen();
    }

    /** A model that stands alone reads the sentence that is selected. */
    private void sentenceSelected() {
        if (ofModel && newest != null && newest.isSelection()) {
            stale = true;
            followIfSeen();
        }
    }

    private void followIfSeen() {
        if (!stale || navigation.current().get() != Place.TRAIN) {
            return;
        }
        stale = false;
        following.request(finding(), this::follow);
    }

    private Callable<WalkBatch> finding() {
        var model = session.model().get();
        var data = session.trainingData().get();
        var corpus = session.corpus().get();
        var selected = session.sentence().get();
        return () -> WalkBatch.ofModel(model, data, corpus, tokenized, selected);
    }

    private void follow(WalkBatch found) {
        newest = found;
        held = held == null
                        || held.isSelection()
                        || found.isSelection()
                        || held.model().vocabulary() != found.model().vocabulary()
                ? null
                : held.readBy(found);
        show(Shapes.of(found));
    }

    private void show(Shapes now) {
        shapes.set(now);
        opened.set(opened.get()
                .flatMap(before -> now.boxes().stream()
                        .filter(box -> box.id().equals(before.id()))
                        .findFirst()));
        read();
    }

    /** Looks into a part of the network, or no longer into the one that is looked into already. */
    public void toggle(NetworkBox box) {
        boolean again = opened.get().filter(open -> open.id().equals(box.id())).isPresent();
        opened.set(again ? Optional.empty() : Optional.of(box));
        values.set(null);
        read();
    }

    public void close() {
        opened.set(Optional.empty());
        read();
    }

    private void read() {
        if (opened.get().isEmpty()) {
            reading.forget();
            held = null;
            values.set(null);
            return;
        }
        NetworkPart part = opened.get().get().part();
        WalkBatch known = held != null ? held : newest;
        if (known == null && !canMake()) {
            reading.forget();
            values.set(null);
            return;
        }
        int wanted = sentence;
        Callable<WalkBatch> making = known == null ? making() : () -> known;
        reading.request(() -> Read.of(making.call(), wanted, part), this::take);
    }

    /** Whether the settings and the corpus are there to make a first mini-batch of. */
    private boolean canMake() {
        return !ofModel && training.preview().get() != null && shapes.get().fits();
    }

    private Callable<WalkBatch> making() {
        TrainingConfig config = training.preview().get().config();
        LoadedCorpus corpus = session.corpus().get();
        Path vectorFile = session.vectorFile().get();
        return () -> {
            TokenizedCorpus tokens =
                    tokenized.of(corpus.corpus(), config.model().tokenization(), ReadListener.NONE);
            WordVectors vectors =
                    vectorFile == null ? null : tokenized.vectors().of(vectorFile, tokens, ReadListener.NONE);
            return WalkBatch.ofSettings(config, tokens, vectors);
        };
    }

    private void take(Read read) {
        held = read.batch();
        values.set(read.values());
        sentence = read.values() == null ? 0 : read.values().sentence();
    }

    /** What was read, of which mini-batch; no values if that has no sentences. */
    private record Read(WalkBatch batch, WalkValues values) {
        static Read of(WalkBatch batch, int wanted, NetworkPart part) {
            int last = batch.sentences().size() - 1;
            return new Read(batch, last < 0 ? null : WalkValues.of(batch, Math.min(wanted, last), part));
        }
    }

    /** Goes to the sentence before or behind, and selects it everywhere. */
    public void step(int by) {
        if (values.get() == null) {
            return;
        }
        int wanted = values.get().sentence() + by;
        if (wanted >= 0 && wanted < values.get().sentences()) {
            sentence = wanted;
            session.sentence().set(held.sentences().get(wanted).text());
            read();
        }
    }

    /** Looks into the newest mini-batch instead of the one that is held. */
    public void takeNewest() {
        held = null;
        read();
    }

    /** Whether there is a newer mini-batch than the one that is looked into. */
    public boolean hasNewer() {
        return held != null && newest != null && !held.batch().equals(newest.batch());
    }

    /** The key of the sentence that says why there are no {@link #values} while a part is looked into. */
    public String noneKey() {
        if (ofModel) {
            return newest != null && newest.sentences().isEmpty() ? "walk.none.sentence" : "walk.none.reading";
        }
        return canMake() ? "walk.none.reading" : "walk.none.corpus";
    }

    /** The network's parts, with the numbers of the mini-batch as far as they are known. */
    public ReadOnlyObjectProperty<Shapes> shapes() {
        return shapes.getReadOnlyProperty();
    }

    /** The part that is looked into, or none. */
    public ReadOnlyObjectProperty<Optional<NetworkBox>> opened() {
        return opened.getReadOnlyProperty();
    }

    /** What it holds; null if no part is looked into, or there is no sentence to read. */
    public ReadOnlyObjectProperty<WalkValues> values() {
        return values.getReadOnlyProperty();
    }
}
