package laststep;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import laststep.cli.LaststepCommand;
import laststep.message.Messages;
import laststep.workbench.UserFolder;

/** The program's entry: no {@code Application}, so that JavaFX may stand on the class path. */
public final class Launcher {
    /** Kept, as a logger nobody holds forgets its level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /** @param args a command and its options; or a corpus or model to open in the window; or nothing */
    public static void main(String[] args) {
        if (LaststepCommand.isMeant(args)) {
            System.exit(LaststepCommand.run(args, System.out, System.err, Messages.of(Locale.getDefault())));
        }
        // before the first logger: LogSetup keeps the window's log in this folder
        System.setProperty(
                UserFolder.OVERRIDE,
                UserFolder.find(System.getProperties(), System.getenv()).toString());
        // JFreeChart draws with AWT, which on a Mac must not fight JavaFX for the screen
        System.setProperty("java.awt.headless", "true");
        JAVAFX.setLevel(Level.SEVERE); // it warns of the class path, which is how we mean it
        Application.launch(WorkbenchApplication.class, args);
    }
}
