package laststep.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import laststep.message.Messages;
import laststep.runs.RunStore;
import laststep.workbench.CompareViewModel;
import laststep.workbench.ErrorReport;
import laststep.workbench.FileSaver;
import laststep.workbench.InspectTab;
import laststep.workbench.InspectViewModel;
import laststep.workbench.Jobs;
import laststep.workbench.ModelFiles;
import laststep.workbench.Navigation;
import laststep.workbench.Notebook;
import laststep.workbench.PatternFile;
import laststep.workbench.Place;
import laststep.workbench.Session;
import laststep.workbench.Settings;
import laststep.workbench.SettingsFile;
import laststep.workbench.Theme;
import laststep.workbench.Threads;
import laststep.workbench.TokenizedCorpora;
import laststep.workbench.UnitsViewModel;

/** The Inspect place in a window of its own. */
final class InspectWindow {
    private final Session session = new Session();
    private final StackPane root = new StackPane();
    private final InspectViewModel model;
    private final UnitsViewModel units;
    private final CompareViewModel compare;
    private final InspectPlace place;
    private View shown;
    private Path target;

    /** Everything on the FX thread. @param folder where settings are kept */
    InspectWindow(Stage stage, Path folder) {
        this(stage, folder, Runnable::run);
    }

    /** @param looking where sentences are read */
    InspectWindow(Stage stage, Path folder, Executor looking) {
        Fonts.load();
        ErrorReport errors = new ErrorReport(Clock.systemUTC());
        Threads threads = new Threads(new FxThread(), Runnable::run, looking, Runnable::run, Runnable::run);
        Navigation navigation = new Navigation(List.of(Place.TRAIN, Place.INSPECT));
        navigation.go(Place.INSPECT);
        model = new InspectViewModel(session, navigation, errors, threads);
        FileDialogs dialogs = new ChosenFile(() -> target);
        Jobs jobs = new Jobs(threads.fx(), errors, System::nanoTime);
        units = new UnitsViewModel(
                session,
                navigation,
                model,
                new TokenizedCorpora(),
                new PatternFile(folder, threads, errors::report),
                jobs,
                errors,
                threads);
        Settings settings = new SettingsFile(folder, errors::report).load(Locale.ENGLISH);
        LaneTools tools = new LaneTools(dialogs, new FileSaver(jobs, threads), settings);
        ModelFiles models = new ModelFiles(session, settings, jobs, threads);
        RunStore runs = new RunStore(folder.resolve("runs"));
        Notebook notebook = new Notebook(runs, settings, models, errors, threads, Clock.systemUTC());
        compare = new CompareViewModel(session, navigation, model, settings, notebook, jobs, errors, threads);
        Charts charts = new Charts(settings, dialogs, threads, errors);
        place = new InspectPlace(
                model,
                new WaysToModel(navigation, null, dialogs),
                Map.of(
                        InspectTab.STATES,
                        new StatesTab(model, tools),
                        InspectTab.EXPLAIN,
                        new ExplainTab(model, charts, tools),
                        InspectTab.UNITS,
                        new UnitsTab(units, charts, tools),
                        InspectTab.COMPARE,
                        new CompareTab(model, compare, tools),
                        InspectTab.LABORATORY,
                        new LaboratoryTab(model, tools)));
        speak(Messages.english());
        Application.setUserAgentStylesheet(Themes.userAgentStylesheet(Theme.LIGHT));
        Themes.mark(root, Theme.LIGHT);
        Scene scene = new Scene(root, 1140, 640);
        scene.getStylesheets().setAll(Themes.stylesheets());
        stage.setScene(scene);
        stage.show();
    }

    /** Shows the place anew in this language. */
    void speak(Messages messages) {
        if (shown != null) {
            shown.listening().unsubscribe();
        }
        shown = place.create(messages);
        root.getChildren().setAll(shown.root());
    }

    /** What a person picks when asked where to save. */
    void saveTo(Path file) {
        target = file;
    }

    Session session() {
        return session;
    }

    InspectViewModel model() {
        return model;
    }

    UnitsViewModel units() {
        return units;
    }

    CompareViewModel compare() {
        return compare;
    }
}
