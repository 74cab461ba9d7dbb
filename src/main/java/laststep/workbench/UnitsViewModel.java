package laststep.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import laststep.inspect.Half;
import laststep.inspect.SentenceValue;
import laststep.inspect.UnitRef;
import laststep.inspect.UnitReport;
import laststep.inspect.UnitScan;
import laststep.message.Problem;
import laststep.model.ModelSpec;
import laststep.model.TrainedModel;

/**
 * One unit on many sentences. The network is watched on them once; a unit whose values were kept then answers at once, another
 * one has the network watched anew. Few sentences are read without being asked. Belongs to the FX thread.
 */
public final class UnitsViewModel {
    /** So few sentences are read while one waits. */
    private static final int SMALL = 2000;

    private final Session session;
    private final Navigation navigation;
    private final InspectViewModel inspect;
    private final TokenizedCorpora tokenized;
    private final LatestOnly reporting;
    private final OneJob reading;
    private final long room;
    private final UnitFinder finder;
    private final SpanViewModel spans;
    private final ObjectProperty<UnitsPart> part = new SimpleObjectProperty<>(this, "part", UnitsPart.TOKENS);
    private final ObjectProperty<ScanData> data = new SimpleObjectProperty<>(this, "data", ScanData.VALIDATION);
    private final ObjectProperty<SentenceValue> value =
            new SimpleObjectProperty<>(this, "value", SentenceValue.READ_STEP);
    private final ReadOnlyObjectWrapper<Scanned> scanned = new ReadOnlyObjectWrapper<>(this, "scanned");
    private final ReadOnlyObjectWrapper<UnitReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private ScanTask read;

    /** @param patterns where patterns are kept */
    public UnitsViewModel(
            Session session,
            Navigation navigation,
            InspectViewModel inspect,
            TokenizedCorpora tokenized,
            PatternFile patterns,
            Jobs jobs,
            ErrorReport errors,
            Threads threads) {
        this(session, navigation, inspect, tokenized, patterns, jobs, errors, threads, UnitScan.room());
    }

    /** @param room how many bytes of values may be kept */
    UnitsViewModel(
            Session session,
            Navigation navigation,
            InspectViewModel inspect,
            TokenizedCorpora tokenized,
            PatternFile patterns,
            Jobs jobs,
            ErrorReport errors,
            Threads threads,
            long room) {
        this.session = session;
        this.navigation = navigation;
        this.inspect = inspect;
        this.tokenized = tokenized;
        this.room = room;
        reporting = new LatestOnly(threads.looking(), threads.fx(), errors::report);
        reading = new OneJob(jobs, threads.loading());
        finder = new UnitFinder(this, jobs, threads);
        spans = new SpanViewModel(this, inspect, patterns, jobs, threads);
        inspect.browsed().subscribe((before, unit) -> follow());
        value.subscribe((before, after) -> follow());
        data.subscribe((before, after) -> follow());
        session.corpus().subscribe((before, after) -> follow());
        session.trainingData().subscribe((before, after) -> follow());
        session.model().subscribe((before, after) -> {
            if (before == null || after == null || !ofOneTraining(before, after)) {
                follow();
            }
        });
        inspect.tab().subscribe((before, tab) -> follow());
        navigation.current().subscribe((before, place) -> follow());
    }

    /** A training's snapshots follow each other every second: what is shown waits until the person wants it read again. */
    private static boolean ofOneTraining(OpenModel one, OpenModel other) {
        return one.model().vocabulary() == other.model().vocabulary();
    }

    /** Answers from what was kept; else has the network watched, if that takes no time or it has been before. */
    private void follow() {
        boolean seen =
                navigation.current().get() == Place.INSPECT && inspect.tab().get() == InspectTab.UNITS;
        Optional<ScanTask> task = task();
        if (!seen || task.isEmpty()) {
            return;
        }
        boolean known = read != null && task.get().same(read);
        if (scanned.get() != null && scanned.get().scan().keeps(unit()) && (known || !small(task.get()))) {
            ask();
        } else if (known || small(task.get())) {
            read();
        }
    }

    private static boolean small(ScanTask task) {
        return task.sentences() <= SMALL && task.asked().model().record().step() > 0;
    }

    /** Watches the network of this moment on the sentences chosen. */
    public void read() {
        task().ifPresent(task -> {
            UnitRef around = unit();
            reading.start(
                    new Problem("units.reading", task.data()),
                    progress -> task.run(tokenized, around, room, progress),
                    scan -> show(task, scan));
        });
    }

    private void show(ScanTask task, UnitScan scan) {
        read = task;
        scanned.set(new Scanned(scan, task.data(), task.asked().moment()));
        if (scan.keeps(unit())) {
            ask();
        } else { // another unit was picked meanwhile
            follow();
        }
    }

    private void ask() {
        UnitScan scan = scanned.get().scan();
        UnitRef unit = unit();
        SentenceValue kind = value.get();
        reporting.request(() -> scan.report(unit, kind), report::set);
    }

    private Optional<ScanTask> task() {
        ScanData wanted = effective();
        return ScanTask.of(wanted, session);
    }

    private ScanData effective() {
        return offered().contains(data.get())
                ? data.get()
                : offered().stream().findFirst().orElse(data.get());
    }

    /** The kinds of sentences there are now. */
    public List<ScanData> offered() {
        return Arrays.stream(ScanData.values())
                .filter(kind -> ScanTask.of(kind, session).isPresent())
                .toList();
    }

    /** What the sentences of a kind are, in words. To be asked only of those that are {@link #offered}. */
    public Problem words(ScanData kind) {
        return ScanTask.of(kind, session).map(ScanTask::data).orElse(new Problem(kind.key()));
    }

    /** The kind of sentences that {@link #read} would take: what was chosen, or what there is instead. */
    public ObservableValue<ScanData> chosen() {
        return Bindings.createObjectBinding(
                this::effective, data, session.model(), session.trainingData(), session.corpus());
    }

    /** Which sentences one would like. */
    public ObjectProperty<ScanData> data() {
        return data;
    }

    /** What is looked at beside the unit's figures. */
    public ObjectProperty<UnitsPart> part() {
        return part;
    }

    /** Which one number of each sentence is compared between the classes. */
    public ObjectProperty<SentenceValue> value() {
        return value;
    }

    /** The unit that is browsed, or, before one was picked or where this network has no such unit, the nearest there is. */
    public UnitRef unit() {
        UnitRef picked = inspect.browsed().get();
        TrainedModel model =
                session.model().get() == null ? null : session.model().get().model();
        if (model == null) {
            return picked;
        }
        ModelSpec spec = model.spec();
        if (picked == null) {
            return new UnitRef(spec.nLayers() - 1, Half.FORWARD, "h", 0);
        }
        return new UnitRef(
                Math.min(picked.layer(), spec.nLayers() - 1),
                picked.half(),
                quantities().contains(picked.quantity()) ? picked.quantity() : "h",
                Math.min(picked.unit(), spec.hiddenSize() - 1));
    }

    /** Browses this unit, and points at it in the lanes. */
    public void pick(UnitRef unit) {
        inspect.browsed().set(unit);
    }

    /** The browsed unit, to be watched; see {@link #unit}. */
    public ObservableValue<UnitRef> browsed() {
        return Bindings.createObjectBinding(this::unit, inspect.browsed(), session.model());
    }

    /** What can be browsed of a unit of this network. */
    public List<String> quantities() {
        OpenModel open = session.model().get();
        return open == null ? List.of("h") : open.model().spec().quantities();
    }

    /** The layers of this network. */
    public int layers() {
        return session.model().get() == null
                ? 0
                : session.model().get().model().spec().nLayers();
    }

    /** h of this network, the units of one half. */
    public int units() {
        return session.model().get() == null
                ? 0
                : session.model().get().model().spec().hiddenSize();
    }

    /** What is there to see. */
    public ObservableValue<UnitsState> state() {
        return Bindings.createObjectBinding(
                () -> {
                    if (report.get() != null) {
                        return UnitsState.SHOWN;
                    }
                    if (reading.running().get() != null) {
                        return UnitsState.READING;
                    }
                    return task().isEmpty() ? UnitsState.NO_SENTENCES : UnitsState.NOT_READ;
                },
                report,
                reading.running(),
                session.model(),
                session.trainingData(),
                session.corpus());
    }

    /** Whether what is shown is of another network, another moment or other sentences than {@link #read} would take. */
    public ObservableValue<Boolean> outdated() {
        return Bindings.createObjectBinding(
                () -> read != null && !task().map(read::same).orElse(false),
                scanned,
                data,
                session.model(),
                session.trainingData(),
                session.corpus());
    }

    /** The reading that runs, or null. */
    public ReadOnlyObjectProperty<Job> reading() {
        return reading.running();
    }

    /** What came of the last reading, or null. */
    public ReadOnlyObjectProperty<Scanned> scanned() {
        return scanned.getReadOnlyProperty();
    }

    /** What the browsed unit did, or null. */
    public ReadOnlyObjectProperty<UnitReport> report() {
        return report.getReadOnlyProperty();
    }

    /** Opens a sentence in the lanes, with the browsed unit pinned at one of its tokens. */
    public void open(int sentence, int token) {
        inspect.open(
                scanned.get().scan().sentences().text(sentence),
                token,
                report.get().unit());
    }

    /** Which units react to something. */
    public UnitFinder finder() {
        return finder;
    }

    /** Spans on which the same units are on. */
    public SpanViewModel spans() {
        return spans;
    }
}
