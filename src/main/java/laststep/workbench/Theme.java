package laststep.workbench;

import java.util.Locale;

/** How the window is coloured. */
public enum Theme {
    LIGHT,
    DARK;

    /** What it is called in style sheets and the message bundles. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
