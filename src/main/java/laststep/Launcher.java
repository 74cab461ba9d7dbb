package laststep;

import java.util.Locale;
import javafx.application.Application;
import laststep.cli.LaststepCommand;
import laststep.message.Messages;

/** The program's entry: no {@code Application}, so that JavaFX may stand on the class path. */
public final class Launcher {
    private Launcher() {}

    /** @param args a command and its options; or a corpus or model to open in the window; or nothing */
    public static void main(String[] args) {
        if (LaststepCommand.isMeant(args)) {
            System.exit(LaststepCommand.run(args, System.out, System.err, Messages.of(Locale.getDefault())));
        }
        // JFreeChart draws with AWT, which on a Mac must not fight JavaFX for the screen
        System.setProperty("java.awt.headless", "true");
        Application.launch(WorkbenchApplication.class, args);
    }
}
