package laststep.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UserFolderTest {
    @Test
    void linuxFollowsXdg() {
        assertThat(find("Linux", Map.of("XDG_CONFIG_HOME", "/conf"))).isEqualTo(Path.of("/conf/laststep"));
        assertThat(find("Linux", Map.of())).isEqualTo(Path.of("/home/kim/.config/laststep"));
    }

    @Test
    void anXdgPathThatIsNotAbsoluteIsIgnored() {
        assertThat(find("Linux", Map.of("XDG_CONFIG_HOME", "conf"))).isEqualTo(Path.of("/home/kim/.config/laststep"));
    }

    @Test
    void windowsHasItsRoamingFolder() {
        assertThat(find("Windows 11", Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Laststep"));
    }

    @Test
    void aMacHasItsLibrary() {
        assertThat(find("Mac OS X", Map.of())).isEqualTo(Path.of("/home/kim/Library/Application Support/Laststep"));
    }

    @Test
    void aPropertyNamesAnotherFolder() {
        Properties properties = new Properties();
        properties.setProperty("laststep.home", "/elsewhere");

        assertThat(UserFolder.find(properties, Map.of())).isEqualTo(Path.of("/elsewhere"));
    }

    private static Path find(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("user.home", "/home/kim");
        properties.setProperty("os.name", system);
        return UserFolder.find(properties, environment);
    }
}
