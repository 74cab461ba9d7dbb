package laststep;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import laststep.math.KernelChoice;
import laststep.message.Messages;
import laststep.runs.RunStore;
import laststep.training.RightOfWay;
import laststep.training.WarmUp;
import laststep.ui.Charts;
import laststep.ui.CompareTab;
import laststep.ui.CorpusPlace;
import laststep.ui.EvaluatePlace;
import laststep.ui.ExplainTab;
import laststep.ui.FileDrop;
import laststep.ui.FxThread;
import laststep.ui.InspectPlace;
import laststep.ui.LaboratoryTab;
import laststep.ui.LaneTools;
import laststep.ui.LapseTab;
import laststep.ui.MainView;
import laststep.ui.MainWindow;
import laststep.ui.MapTab;
import laststep.ui.NotebookTab;
import laststep.ui.PredictPlace;
import laststep.ui.RunTab;
import laststep.ui.StatesTab;
import laststep.ui.SweepTab;
import laststep.ui.TrainPlace;
import laststep.ui.UnitsTab;
import laststep.ui.UnsavedWork;
import laststep.ui.ViewFactory;
import laststep.ui.WaysToModel;
import laststep.workbench.CompareViewModel;
import laststep.workbench.CorpusOpener;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.ErrorReport;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.FileOpener;
import laststep.workbench.FileSaver;
import laststep.workbench.GoOn;
import laststep.workbench.HistoryFile;
import laststep.workbench.InspectTab;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Jobs;
import laststep.workbench.MapViewModel;
import laststep.workbench.ModelFiles;
import laststep.workbench.Navigation;
import laststep.workbench.Notebook;
import laststep.workbench.NotebookViewModel;
import laststep.workbench.PatternFile;
import laststep.workbench.Place;
import laststep.workbench.PredictLinesViewModel;
import laststep.workbench.PredictViewModel;
import laststep.workbench.ReportViewModel;
import laststep.workbench.RunAgain;
import laststep.workbench.Session;
import laststep.workbench.Settings;
import laststep.workbench.SettingsFile;
import laststep.workbench.ShapeWalk;
import laststep.workbench.StatusViewModel;
import laststep.workbench.SweepViewModel;
import laststep.workbench.Threads;
import laststep.workbench.TokenizedCorpora;
import laststep.workbench.TrainTab;
import laststep.workbench.TrainViewModel;
import laststep.workbench.UnitsViewModel;
import laststep.workbench.VocabularyViewModel;

/** The whole program with a window, put together by hand. Belongs to the FX thread. */
final class Workbench {
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final Session session = new Session();
    private final TokenizedCorpora tokenized = new TokenizedCorpora();
    private final Navigation navigation = new Navigation(List.of(Place.values()));
    private final RightOfWay way = new RightOfWay();
    private final Threads threads;
    private final SettingsFile settingsFile;
    private final Settings settings;
    private final Jobs jobs;
    private final CorpusOpener corpora;
    private final ModelFiles models;
    private final FileOpener files;
    private final Notebook notebook;
    private final TrainViewModel training;
    private InspectViewModel inspect;
    private final SweepViewModel sweep;
    private final GoOn goOn;
    private final UnsavedWork unsaved;
    private final PredictLinesViewModel lines;
    private final Stage stage;
    private final MainWindow window;

    /**
     * @param stage the window, not yet shown
     * @param outside what is not the program's own
     */
    Workbench(Stage stage, Outside outside) {
        settingsFile = new SettingsFile(outside.folder(), errors::report);
        settings = settingsFile.load(outside.locale());
        threads = outside.threads().lookingFirst(way);
        jobs = new Jobs(threads.fx(), errors, System::nanoTime);
        corpora = new CorpusOpener(session, settings, outside.corpora(), jobs, threads);
        models = new ModelFiles(session, settings, jobs, threads);
        files = new FileOpener(corpora, models, navigation);
        notebook = new Notebook(
                new RunStore(outside.folder().resolve("runs")), settings, models, errors, threads, Clock.systemUTC());
        RunAgain again = new RunAgain(session, tokenized, jobs, threads);
        training = new TrainViewModel(
                session, settings, tokenized, models, notebook, again, errors, threads, way, System::nanoTime);
        sweep = new SweepViewModel(session, settings, training, tokenized, notebook, jobs, threads, System::nanoTime);
        goOn = new GoOn(session, settings, notebook, corpora, training, navigation);
        unsaved = new UnsavedWork(session, training, models, outside.dialogs(), errors);
        this.stage = stage;
        lines = new PredictLinesViewModel(session, navigation, files, jobs, errors, threads);
        window = new MainWindow(
                stage,
                settings,
                new MainView(
                        navigation,
                        places(outside),
                        session,
                        corpora,
                        files,
                        models,
                        training,
                        goOn,
                        unsaved,
                        outside.dialogs(),
                        settings,
                        new StatusViewModel(session, KernelChoice.best().name()),
                        jobs,
                        errors));
    }

    private Map<Place, ViewFactory> places(Outside outside) {
        Map<Place, ViewFactory> places = new EnumMap<>(Place.class);
        CorpusViewModel corpus = new CorpusViewModel(session, navigation, tokenized, jobs, errors, threads);
        VocabularyViewModel vocabulary =
                new VocabularyViewModel(session, training.form(), tokenized, jobs, errors, threads);
        ReportViewModel report = new ReportViewModel(session, corpus, tokenized, jobs, errors, threads);
        ShapeWalk walk = new ShapeWalk(session, training, navigation, tokenized, errors, threads);
        NotebookViewModel runs = new NotebookViewModel(
                notebook, session, settings, training, models, corpora, tokenized, jobs, errors, threads);
        Charts charts = new Charts(settings, outside.dialogs(), threads, errors);
        places.put(
                Place.CORPUS,
                new CorpusPlace(corpus, vocabulary, report, corpora, outside.dialogs(), settings, charts));
        inspect = new InspectViewModel(session, navigation, errors, threads);
        LaneTools tools = new LaneTools(outside.dialogs(), new FileSaver(jobs, threads), settings);
        Map<TrainTab, ViewFactory> tabs = new EnumMap<>(TrainTab.class);
        tabs.put(TrainTab.RUN, new RunTab(training, walk, settings, charts));
        tabs.put(TrainTab.LAPSE, new LapseTab(training.run().lapse(), inspect.pool(), charts, tools));
        tabs.put(TrainTab.RUNS, new NotebookTab(runs, goOn, unsaved, charts, outside.dialogs(), settings));
        tabs.put(TrainTab.SWEEP, new SweepTab(sweep, outside.dialogs()));
        places.put(Place.TRAIN, new TrainPlace(training, unsaved, tabs));
        WaysToModel ways = new WaysToModel(navigation, files, outside.dialogs());
        EvaluateViewModel evaluate =
                new EvaluateViewModel(session, navigation, tokenized, corpora, settings, jobs, errors, threads);
        places.put(Place.EVALUATE, new EvaluatePlace(evaluate, ways, outside.dialogs(), settings, charts));
        Map<InspectTab, ViewFactory> looks = new EnumMap<>(InspectTab.class);
        looks.put(InspectTab.STATES, new StatesTab(inspect, tools));
        looks.put(InspectTab.EXPLAIN, new ExplainTab(inspect, charts, tools));
        PatternFile patterns = new PatternFile(outside.folder(), threads, errors::report);
        UnitsViewModel units =
                new UnitsViewModel(session, navigation, inspect, tokenized, patterns, jobs, errors, threads);
        looks.put(InspectTab.UNITS, new UnitsTab(units, charts, tools));
        CompareViewModel compare =
                new CompareViewModel(session, navigation, inspect, settings, notebook, jobs, errors, threads);
        looks.put(InspectTab.COMPARE, new CompareTab(inspect, compare, tools));
        looks.put(InspectTab.LABORATORY, new LaboratoryTab(inspect, tools));
        MapViewModel map = new MapViewModel(session, navigation, inspect.tab(), jobs, errors, threads);
        looks.put(InspectTab.MAP, new MapTab(map, tools));
        places.put(Place.INSPECT, new InspectPlace(inspect, ways, looks));
        // told on the FX thread, as they are written elsewhere
        HistoryFile kept =
                new HistoryFile(outside.folder(), problem -> threads.fx().execute(() -> errors.report(problem)));
        PredictViewModel predict = new PredictViewModel(session, navigation, kept, jobs, errors, threads);
        places.put(Place.PREDICT, new PredictPlace(predict, lines, ways, outside.dialogs(), settings));
        return places;
    }

    void show() {
        settings.place().ifPresent(navigation::go);
        settings.language().subscribe((before, now) -> save());
        settings.theme().subscribe((before, now) -> save());
        settings.recentFiles().subscribe(this::save);
        session.pinned().subscribe((before, now) -> save());
        new FileDrop(file -> true, this::dropped).listenTo(window.scene());
        window.scene().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        session.corpus().subscribe((before, opened) -> errors.dismiss()); // what went wrong before has been mended
        stage.setOnCloseRequest(this::closeRequested);
        FxThread.everyPulse(training.run()::pulse);
        FxThread.everyPulse(sweep::pulse);
        notebook.open();
        window.show();
    }

    /** While nobody asks anything yet. */
    void warmUp() {
        WarmUp.on(threads.training(), way);
    }

    /** Opens a file that was dropped on the window, or asks what it is for. */
    void dropped(Path file) {
        if (lines.wants(file)) {
            lines.offer(file);
        } else {
            open(file);
        }
    }

    /** Opens a file that was dropped or named on the command line. */
    void open(Path file) {
        unsaved.beforeOpening(file, stage, messages(), () -> files.open(file));
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            jobs.cancelCurrent();
        } else if (key.getCode() == KeyCode.SPACE) { // a field or a button that has the focus keeps it to itself
            training.run().pauseOrResume();
        }
    }

    private void closeRequested(WindowEvent request) {
        if (!unsaved.mayClose(stage, messages(), stage::close)) {
            request.consume();
        }
    }

    private Messages messages() {
        return Messages.of(settings.language().get());
    }

    /** What runs; tests lead and watch it. */
    TrainViewModel training() {
        return training;
    }

    /** What is looked at; tests watch it. */
    InspectViewModel inspect() {
        return inspect;
    }

    /** A bug somewhere: to be told like any other problem. */
    void failed(Throwable failure) {
        errors.report(failure);
    }

    /** Remembers how everything was left, and lets go of what is running. */
    void close() {
        window.remember();
        settings.setPlace(navigation.current().get());
        save();
        training.run().close();
        jobs.cancelAll();
        notebook.close();
    }

    private void save() {
        settingsFile.save(settings);
    }
}
