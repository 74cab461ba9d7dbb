package laststep;

import javafx.application.Application;

/** The program's entry: no {@code Application}, so that JavaFX may stand on the class path. */
public final class Launcher {
    private Launcher() {}

    /** @param args a corpus to open, or nothing */
    public static void main(String[] args) {
        // JFreeChart draws with AWT, which on a Mac must not fight JavaFX for the screen
        System.setProperty("java.awt.headless", "true");
        Application.launch(WorkbenchApplication.class, args);
    }
}
