package laststep;

/** The program's entry: no {@code Application}, so that JavaFX may stand on the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {}
}
