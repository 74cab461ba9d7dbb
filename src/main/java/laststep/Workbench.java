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
import laststep.ui.Charts;
import laststep.ui.CorpusPlace;
import laststep.ui.EvaluatePlace;
import laststep.ui.FileDrop;
import laststep.ui.FxThread;
import laststep.ui.InspectPlace;
import laststep.ui.LapseTab;
import laststep.ui.MainView;
import laststep.ui.MainWindow;
import laststep.ui.NotebookTab;
import laststep.ui.PredictPlace;
import laststep.ui.RunTab;
import laststep.ui.SweepTab;
import laststep.ui.TrainPlace;
import laststep.ui.UnsavedWork;
import laststep.ui.ViewFactory;
import laststep.ui.WaysToModel;
import laststep.workbench.CorpusOpener;
import laststep.workbench.CorpusViewModel;
import laststep.workbench.ErrorReport;
import laststep.workbench.EvaluateViewModel;
import laststep.workbench.FileOpener;
import laststep.workbench.FileSaver;
import laststep.workbench.GoOn;
import laststep.workbench.HistoryFile;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Jobs;
import laststep.workbench.ModelFiles;
import laststep.workbench.Navigation;
import laststep.workbench.Notebook;
import laststep.workbench.NotebookViewModel;
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
import laststep.workbench.TokenizedCorpora;
import laststep.workbench.TrainTab;
import laststep.workbench.TrainViewModel;
import laststep.workbench.VocabularyViewModel;

/** The whole program with a window, put together by hand. Belongs to the FX thread. */
final class Workbench {
    private final ErrorReport errors = new ErrorReport(Clock.systemUTC());
    private final Session session = new Session();
    private final TokenizedCorpora tokenized = new TokenizedCorpora();
    private final Navigation navigation = new Navigation(List.of(Place.values()));
    private final SettingsFile settingsFile;
    private final Settings settings;
    private final Jobs jobs;
    private final CorpusOpener corpora;
    private final ModelFiles models;
    private final FileOpener files;
    private final Notebook notebook;
    private final TrainViewModel training;
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
        jobs = new Jobs(outside.threads().fx(), errors, System::nanoTime);
        corpora = new CorpusOpener(session, settings, outside.corpora(), jobs, outside.threads());
        models = new ModelFiles(session, settings, jobs, outside.threads());
        files = new FileOpener(corpora, models, navigation);
        notebook = new Notebook(
                new RunStore(outside.folder().resolve("runs")),
                settings,
                models,
                errors,
                outside.threads(),
                Clock.systemUTC());
        RunAgain again = new RunAgain(session, tokenized, jobs, outside.threads());
        training = new TrainViewModel(
                session, settings, tokenized, models, notebook, again, errors, outside.threads(), System::nanoTime);
        sweep = new SweepViewModel(
                session, settings, training, tokenized, notebook, jobs, outside.threads(), System::nanoTime);
        goOn = new GoOn(session, settings, notebook, corpora, training, navigation);
        unsaved = new UnsavedWork(session, training, models, outside.dialogs(), errors);
        this.stage = stage;
        lines = new PredictLinesViewModel(session, navigation, files, jobs, errors, outside.threads());
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
        CorpusViewModel corpus = new CorpusViewModel(session, navigation, tokenized, jobs, errors, outside.threads());
        VocabularyViewModel vocabulary =
                new VocabularyViewModel(session, training.form(), tokenized, jobs, errors, outside.threads());
        ReportViewModel report = new ReportViewModel(session, corpus, tokenized, jobs, errors, outside.threads());
        ShapeWalk walk = new ShapeWalk(session, training, navigation, tokenized, errors, outside.threads());
        NotebookViewModel runs = new NotebookViewModel(
                notebook, session, settings, training, models, corpora, tokenized, jobs, errors, outside.threads());
        Charts charts = new Charts(settings, outside.dialogs(), outside.threads(), errors);
        places.put(
                Place.CORPUS,
                new CorpusPlace(corpus, vocabulary, report, corpora, outside.dialogs(), settings, charts));
        InspectViewModel inspect = new InspectViewModel(session, navigation, errors, outside.threads());
        FileSaver saver = new FileSaver(jobs, outside.threads());
        Map<TrainTab, ViewFactory> tabs = new EnumMap<>(TrainTab.class);
        tabs.put(TrainTab.RUN, new RunTab(training, walk, settings, charts));
        tabs.put(
                TrainTab.LAPSE,
                new LapseTab(training.lapse(), inspect.pool(), settings, charts, outside.dialogs(), saver));
        tabs.put(TrainTab.RUNS, new NotebookTab(runs, goOn, unsaved, charts, outside.dialogs()));
        tabs.put(TrainTab.SWEEP, new SweepTab(sweep, outside.dialogs()));
        places.put(Place.TRAIN, new TrainPlace(training, unsaved, tabs));
        WaysToModel ways = new WaysToModel(navigation, files, outside.dialogs());
        EvaluateViewModel evaluate = new EvaluateViewModel(session, navigation, tokenized, jobs, outside.threads());
        places.put(Place.EVALUATE, new EvaluatePlace(evaluate, ways, outside.dialogs(), settings));
        places.put(Place.INSPECT, new InspectPlace(inspect, ways, outside.dialogs(), saver, settings));
        // told on the FX thread, as they are written elsewhere
        HistoryFile kept = new HistoryFile(
                outside.folder(), problem -> outside.threads().fx().execute(() -> errors.report(problem)));
        PredictViewModel predict = new PredictViewModel(session, navigation, kept, jobs, errors, outside.threads());
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
        FxThread.everyPulse(training::pulse);
        FxThread.everyPulse(sweep::pulse);
        notebook.open();
        window.show();
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
            training.pauseOrResume();
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

    /** A bug somewhere: to be told like any other problem. */
    void failed(Throwable failure) {
        errors.report(failure);
    }

    /** Remembers how everything was left, and lets go of what is running. */
    void close() {
        window.remember();
        settings.setPlace(navigation.current().get());
        save();
        training.close();
        jobs.cancelAll();
        notebook.close();
    }

    private void save() {
        settingsFile.save(settings);
    }
}
