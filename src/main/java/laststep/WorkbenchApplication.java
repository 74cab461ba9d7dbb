package laststep;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.stage.Stage;
import laststep.ui.FxThread;
import laststep.ui.StageFileDialogs;
import laststep.workbench.Threads;
import laststep.workbench.UserFolder;

/** The program with its window, as JavaFX starts and stops it. */
public final class WorkbenchApplication extends Application {
    /** Three may wait for a large corpus to be cut into tokens; what follows the typing goes on. */
    private static final int LOOKING_THREADS = 5;

    private Workbench workbench;

    @Override
    public void start(Stage stage) {
        FxThread fx = new FxThread();
        Threads threads = new Threads(
                fx,
                threads("loading", 1),
                threads("looking", LOOKING_THREADS),
                threads("drawing", 1),
                threads("training", 1),
                threads("writing", 1));
        Outside outside = new Outside(
                UserFolder.find(System.getProperties(), System.getenv()),
                Locale.getDefault(),
                new BundledCorpora(),
                new StageFileDialogs(stage),
                threads);
        workbench = new Workbench(stage, outside);
        workbench.show();
        Thread.currentThread().setUncaughtExceptionHandler((fxThread, bug) -> workbench.failed(bug));
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(workbench::open);
        workbench.warmUp();
    }

    // daemons: nothing that still runs may keep the program from ending
    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "laststep-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void stop() {
        workbench.close();
    }
}
