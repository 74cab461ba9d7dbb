package laststep.workbench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where this user's settings are kept: where the operating system wants them. */
public final class UserFolder {
    /** The system property that names another folder. */
    public static final String OVERRIDE = "laststep.home";

    private UserFolder() {}

    /**
     * @param properties the system's properties
     * @param environment the environment's variables
     */
    public static Path find(Properties properties, Map<String, String> environment) {
        String override = properties.getProperty(OVERRIDE);
        if (override != null) {
            return Path.of(override);
        }
        Path home = Path.of(properties.getProperty("user.home"));
        String system = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return variable(environment, "APPDATA", home.resolve("AppData/Roaming"))
                    .resolve("Laststep");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Laststep");
        }
        return variable(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("laststep");
    }

    // the XDG specification: a path that is not absolute is to be ignored
    private static Path variable(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
